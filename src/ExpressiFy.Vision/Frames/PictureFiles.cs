using System.IO.Enumeration;

namespace ExpressiFy.Vision.Frames;

/// <summary>Pictures as files: which of a folder are some, by the ends of their names, and their bytes.</summary>
public static class PictureFiles
{
    private static readonly string[] Extensions = [".jpg", ".jpeg", ".png", ".webp"];

    /// <summary>The bytes of a file, for <see cref="Frame.Decode"/>.</summary>
    /// <exception cref="FrameException">It is larger than a picture may be.</exception>
    public static byte[] Read(string file)
    {
        // The length first: nobody wants a film in memory only to learn that it is too large for a picture.
        if (new FileInfo(file).Length > Frame.LargestBytes)
            throw new FrameException(FrameProblem.TooLarge, $"The picture has more than {Frame.LargestBytes / 1024 / 1024} MB.");
        return File.ReadAllBytes(file);
    }

    /// <summary>The pictures in a folder and all folders below it, in the order of their names.</summary>
    public static IReadOnlyList<string> Below(string folder)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.Hidden,
        };
        var files = new FileSystemEnumerable<string>(folder, static (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(), options)
        {
            ShouldIncludePredicate = static (ref FileSystemEntry entry) =>
                !entry.IsDirectory && Extensions.Contains(Path.GetExtension(entry.FileName).ToString(), StringComparer.OrdinalIgnoreCase),
            // A link may lead back up; its folder would be read again and again.
            ShouldRecursePredicate = static (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
        return [.. files.Order(StringComparer.Ordinal)];
    }
}
