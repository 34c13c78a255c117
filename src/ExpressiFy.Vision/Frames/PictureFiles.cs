using System.IO.Enumeration;

namespace ExpressiFy.Vision.Frames;

/// <summary>Reads picture files, and lists those of a folder by their extensions.</summary>
public static class PictureFiles
{
    private static readonly string[] Extensions = [".jpg", ".jpeg", ".png", ".webp"];

    /// <summary>The bytes of a file, for <see cref="Frame.Decode"/>.</summary>
    /// <exception cref="FrameException">The file is larger than <see cref="Frame.LargestBytes"/>.</exception>
    public static byte[] Read(string file)
    {
        // Checked first, so that a file of gigabytes is not read into memory only to be refused.
        if (new FileInfo(file).Length > Frame.LargestBytes)
        {
            throw new FrameException(
                FrameProblem.TooLarge,
                $"The picture has more than {Frame.LargestBytes / 1024 / 1024} MB.");
        }

        return File.ReadAllBytes(file);
    }

    /// <summary>Whether a file is called like a picture: .jpg, .jpeg, .png or .webp.</summary>
    public static bool HasPictureName(string file) =>
        Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the first 12 bytes of a file are those of a JPEG, PNG or WebP.</summary>
    public static bool BeginsLikePicture(ReadOnlySpan<byte> head) => ImageFile.FormatOf(head) is not null;

    /// <summary>The pictures in a folder and all folders below it, in the order of their paths.</summary>
    public static IReadOnlyList<string> Below(string folder)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.Hidden,
        };
        var files = new FileSystemEnumerable<string>(folder, FullPath, options)
        {
            ShouldIncludePredicate = IsPicture,
            ShouldRecursePredicate = IsNoLink,
        };
        return [.. files.Order(StringComparer.Ordinal)];
    }

    private static string FullPath(ref FileSystemEntry entry) => entry.ToSpecifiedFullPath();

    private static bool IsPicture(ref FileSystemEntry entry)
    {
        var extension = Path.GetExtension(entry.FileName).ToString();
        return !entry.IsDirectory && Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether to enumerate a folder: a link to a folder above would be followed without end.</summary>
    private static bool IsNoLink(ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
}
