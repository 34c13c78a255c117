using ExpressiFy.Affect;
using ExpressiFy.Vision.Faces;
using ExpressiFy.Vision.Frames;

namespace ExpressiFy.Vision.FaceSets;

/// <summary>
/// A data set of pictures in one folder for each class (angry/…, happy/…), possibly below train/ and test/, as most
/// public sets of expressions are laid out.
/// </summary>
public static class ClassFolders
{
    /// <summary>Names that other public sets give to the same classes.</summary>
    private static readonly Dictionary<string, Expression> Synonyms = new(StringComparer.OrdinalIgnoreCase)
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

    /// <summary>Folders of parts and the names of the same parts in FER-2013.</summary>
    private static readonly (string Folder, string Usage)[] Parts = [("train", "Training"), ("test", "PublicTest")];

    /// <summary>Opens the faces of the class folders, or of train/ and test/ when they exist.</summary>
    /// <exception cref="FaceSetException">
    /// When opened: no class folder holds a picture. When enumerated: a file is no picture.
    /// </exception>
    public static LabelledFaces Open(string folder)
    {
        var files = new List<LabelledFile>();
        var leftOut = new List<string>();
        foreach (var (part, usage) in PartsOf(folder))
        {
            foreach (var path in Directory.EnumerateDirectories(part).Order(StringComparer.Ordinal))
            {
                var name = Path.GetFileName(path);
                if (TryParseClass(name, out var label))
                    files.AddRange(PictureFiles.Below(path).Select(file => new LabelledFile(file, label, usage)));
                else
                    leftOut.Add($"the folder {name}, which is none of the seven classes");
            }
        }

        if (files.Count == 0)
        {
            var names = string.Join(", ", ExpressionLabels.All.Select(expression => expression.Name()));
            throw new FaceSetException($"{folder}: no pictures in folders called {names}.");
        }

        var done = 0L;
        return new(Read(files, () => done++), files.Count, () => done, leftOut);
    }

    private static IReadOnlyList<(string Path, string Usage)> PartsOf(string folder)
    {
        var parts = Parts.Select(part => (Path: Path.Combine(folder, part.Folder), part.Usage));
        var existing = parts.Where(part => Directory.Exists(part.Path)).ToList();
        return existing.Count > 0 ? existing : [(folder, "")];
    }

    private static bool TryParseClass(string name, out Expression expression) =>
        ExpressionLabels.TryParse(name, out expression) || Synonyms.TryGetValue(name, out expression);

    private static IEnumerable<LabelledFace> Read(List<LabelledFile> files, Action countFile)
    {
        foreach (var file in files)
        {
            yield return new(ReadCrop(file.Path), file.Label, file.Usage);
            countFile();
        }
    }

    private static FaceCrop ReadCrop(string file)
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

    private sealed record LabelledFile(string Path, Expression Label, string Usage);
}
