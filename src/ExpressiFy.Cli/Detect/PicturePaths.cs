using ExpressiFy.Cli.Terminal;
using ExpressiFy.Vision.Frames;

namespace ExpressiFy.Cli.Detect;

/// <summary>The picture files that a person named: files whatever they are called, folders with everything below them.</summary>
internal static class PicturePaths
{
    /// <summary>The files that a path stands for, a folder's in the order of their names.</summary>
    /// <exception cref="Failure">There is no such path, or the folder holds no picture.</exception>
    public static IReadOnlyList<string> Of(string path)
    {
        if (File.Exists(path))
            return [path];
        if (!Directory.Exists(path))
            throw new Failure("There is no such file or folder.");

        var pictures = PictureFiles.Below(path);
        return pictures.Count > 0 ? pictures : throw new Failure("No JPEG, PNG or WebP picture in this folder or below.");
    }
}
