using ExpressiFy.Cli.Detect;
using ExpressiFy.Cli.Terminal;
using ExpressiFy.Moods;
using ExpressiFy.Vision.Faces;
using ExpressiFy.Vision.Frames;

namespace ExpressiFy.Cli.Evaluate;

/// <summary>A folder with one folder a class, called after it, as most sets of expression pictures come: angry/…, happy/…</summary>
internal static class ClassFolders
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

    public static LabelledFaces Open(string folder)
    {
        var files = new List<(string File, Expression Label)>();
        var leftOut = new List<string>();
        foreach (var path in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            if (ClassOf(name) is not { } label)
                leftOut.Add($"the folder {name}, which is none of the seven classes");
            else if (PictureFiles.Below(path) is { Count: > 0 } pictures)
                files.AddRange(pictures.Select(file => (file, label)));
        }

        if (files.Count == 0)
        {
            var names = string.Join(", ", Expressions.All.Select(expression => expression.Name()));
            throw new Failure($"{folder}: no pictures in folders called {names}.");
        }

        var done = 0L;
        return new(Read(files, () => done++), files.Count, () => done, leftOut);
    }

    private static Expression? ClassOf(string name) =>
        Expressions.TryParse(name, out var expression) || OtherNames.TryGetValue(name, out expression) ? expression : null;

    private static IEnumerable<LabelledFace> Read(List<(string File, Expression Label)> files, Action count)
    {
        foreach (var (file, label) in files)
        {
            yield return new(Crop(file), label);
            count();
        }
    }

    private static FaceCrop Crop(string file)
    {
        try
        {
            using var frame = Frame.Decode(File.ReadAllBytes(file));
            return CroppedFace.Of(frame);
        }
        catch (FrameException problem)
        {
            throw new Failure($"{file}: {problem.Message}");
        }
    }
}
