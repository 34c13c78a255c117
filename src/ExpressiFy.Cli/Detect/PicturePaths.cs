using ExpressiFy.Cli.Terminal;
using ExpressiFy.Vision.Frames;

namespace ExpressiFy.Cli.Detect;

/// <summary>Resolves a path from the command line to picture files.</summary>
internal static class PicturePaths
{
    /// <summary>
    /// The file itself, whatever its name; for a folder, the pictures in it and below it in the order of their paths.
    /// </summary>
    /// <exception cref="Failure">The path does not exist, or the folder has no pictures.</exception>
    public static IReadOnlyList<string> Of(string path)
    {
        if (File.Exists(path))
            return [path];
        if (!Directory.Exists(path))
            throw new Failure("There is no such file or folder.");

        var pictures = PictureFiles.Below(path);
        if (pictures.Count == 0)
            throw new Failure("No JPEG, PNG or WebP picture in this folder or below.");
        return pictures;
    }
}
