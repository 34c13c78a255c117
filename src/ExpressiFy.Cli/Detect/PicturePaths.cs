using ExpressiFy.Cli.Terminal;

namespace ExpressiFy.Cli.Detect;

/// <summary>Resolves a path from the command line to picture files.</summary>
internal static class PicturePaths
{
    /// <summary>
    /// The file itself, whatever its name; for a folder, the pictures in it and below it in the order of their paths.
    /// </summary>
    /// <param name="path">A file or a folder.</param>
    /// <param name="skip">Is told of what a folder holds beside them.</param>
    /// <exception cref="Failure">The path does not exist, or the folder has no pictures.</exception>
    public static IReadOnlyList<string> Of(string path, Action<SkippedPath> skip)
    {
        if (File.Exists(path))
            return [path];
        if (!Directory.Exists(path))
            throw new Failure("There is no such file or folder.");

        var contents = FolderContents.Of(path);
        foreach (var skipped in contents.Skipped)
            skip(skipped);
        if (contents.Pictures.Count == 0)
            throw new Failure("No JPEG, PNG or WebP picture in this folder or below.");
        return contents.Pictures;
    }
}
