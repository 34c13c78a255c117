using System.IO.Enumeration;
using ExpressiFy.Cli.Terminal;

namespace ExpressiFy.Cli.Detect;

/// <summary>The picture files that a person named: files whatever they are called, folders with everything below them.</summary>
internal static class PictureFiles
{
    private static readonly string[] Extensions = [".jpg", ".jpeg", ".png", ".webp"];

    /// <summary>The files that a path stands for, a folder's in the order of their names.</summary>
    /// <exception cref="Failure">There is no such path, or the folder holds no picture.</exception>
    public static IReadOnlyList<string> Of(string path)
    {
        if (File.Exists(path))
            return [path];
        if (!Directory.Exists(path))
            throw new Failure("There is no such file or folder.");

        var pictures = Below(path);
        return pictures.Count > 0 ? pictures : throw new Failure("No JPEG, PNG or WebP picture in this folder or below.");
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
