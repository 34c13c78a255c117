using ExpressiFy.Affect;
using ExpressiFy.Vision.Faces;
using ExpressiFy.Vision.Frames;

namespace ExpressiFy.Vision.FaceSets;

/// <summary>A folder with one folder a class, called after it, as most sets of expression pictures come: angry/…, happy/…, perhaps below train/ and test/.</summary>
public static class ClassFolders
{
    /// <summary>Other names that public sets give to the same seven classes.</summary>
    private static readonly Dictionary<string, Expression> OtherNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["anger"] = Expression.Angry,
        ["disgusted"] = Expression.Disgust,
        ["afraid"] = Expression.Fear,
        ["fearful"] = Expression.Fear,
        ["happiness"] = Expression.Happy,
        ["joy"] = Expression.Happy,
        ["sadness"] = Expression.Sad,
        ["surprised"] = Expression.Surprise,
    };

    /// <summary>Parts that sets come in, as folders above those of the classes, with the names FER-2013 gives them.</summary>
    private static readonly (string Folder, string Usage)[] Parts = [("train", "Training"), ("test", "PublicTest")];

    /// <summary>The faces of the class folders, or of train/ and test/ where there are such.</summary>
    /// <exception cref="FaceSetException">Here: there are no class folders with pictures. While reading: a file is no picture.</exception>
    public static LabelledFaces Open(string folder)
    {
        var files = new List<(string File, Expression Label, string Usage)>();
        var leftOut = new List<string>();
        var parts = Parts.Where(part => Directory.Exists(Path.Combine(folder, part.Folder))).ToList();
        foreach (var (part, usage) in parts.Count > 0 ? parts : [("", "")])
        {
            foreach (var path in Directory.EnumerateDirectories(Path.Combine(folder, part)).Order(StringComparer.Ordinal))
            {
                var name = Path.GetFileName(path);
                if (ClassOf(name) is not { } label)
                    leftOut.Add($"the folder {name}, which is none of the seven classes");
                else
                    files.AddRange(PictureFiles.Below(path).Select(file => (file, label, usage)));
            }
        }

        if (files.Count == 0)
        {
            var names = string.Join(", ", ExpressiFy.Affect.ExpressionLabels.All.Select(expression => expression.Name()));
            throw new FaceSetException($"{folder}: no pictures in folders called {names}.");
        }

        var done = 0L;
        return new(Read(files, () => done++), files.Count, () => done, leftOut);
    }

    private static Expression? ClassOf(string name) =>
        ExpressiFy.Affect.ExpressionLabels.TryParse(name, out var expression) || OtherNames.TryGetValue(name, out expression) ? expression : null;

    private static IEnumerable<LabelledFace> Read(List<(string File, Expression Label, string Usage)> files, Action count)
    {
        foreach (var (file, label, usage) in files)
        {
            yield return new(Crop(file), label, usage);
            count();
        }
    }

    private static FaceCrop Crop(string file)
    {
        try
        {
            using var frame = Frame.Decode(PictureFiles.Read(file));
            return CroppedFace.Of(frame);
        }
        catch (FrameException problem)
        {
            throw new FaceSetException($"{file}: {problem.Message}");
        }
    }
}
