using ExpressiFy.Moods;
using ExpressiFy.Vision.Expressions;
using OpenCvSharp;

namespace ExpressiFy.Training.Data;

/// <summary>Reads faces from folders: train/angry/*.jpg … and test/angry/*.jpg …, or the class folders alone, which count as test.</summary>
public static class FaceFolder
{
    private static readonly (string Folder, string Usage)[] Parts = [("train", Split.Training), ("test", Split.PublicTest)];

    private static readonly string[] Pictures = [".jpg", ".jpeg", ".png"];

    /// <summary>Faces in the order of their names, gray, brought to 48×48.</summary>
    /// <exception cref="TrainingException">There are no class folders, or a file is not a picture.</exception>
    public static IReadOnlyList<LabelledFace> Read(string folder)
    {
        var parts = Parts.Where(part => Directory.Exists(Path.Combine(folder, part.Folder))).ToArray();
        List<LabelledFace> faces = parts.Length == 0
            ? [.. ReadClasses(folder, Split.PublicTest)]
            : [.. parts.SelectMany(part => ReadClasses(Path.Combine(folder, part.Folder), part.Usage))];
        return faces.Count > 0
            ? faces
            : throw new TrainingException($"{folder}: no pictures in folders named {string.Join(", ", Moods.Expressions.All.Select(expression => expression.Name()))}.");
    }

    private static IEnumerable<LabelledFace> ReadClasses(string folder, string usage) =>
        from path in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)
        let label = Moods.Expressions.TryParse(Path.GetFileName(path), out var expression) ? expression : (Expression?)null
        where label is not null
        from picture in Directory.EnumerateFiles(path).Order(StringComparer.Ordinal)
        where Pictures.Contains(Path.GetExtension(picture), StringComparer.OrdinalIgnoreCase)
        select new LabelledFace(ReadPixels(picture), label.Value, usage);

    private static byte[] ReadPixels(string path)
    {
        using var picture = Cv2.ImRead(path, ImreadModes.Grayscale);
        if (picture.Empty())
            throw new TrainingException($"{path}: not a picture.");

        using var crop = picture.Size() == new Size(ExpressionInput.Size, ExpressionInput.Size)
            ? picture.Clone()
            : picture.Resize(new Size(ExpressionInput.Size, ExpressionInput.Size), interpolation: InterpolationFlags.Area);
        return crop.GetArray(out byte[] pixels) ? pixels : throw new TrainingException($"{path}: not an 8-bit picture.");
    }
}
