namespace ExpressiFy.Vision.Frames;

/// <summary>The pictures of a folder and the folders below it, or a list of files, in order.</summary>
public sealed class ImageFrames : IFrameSource
{
    private readonly IReadOnlyList<string> files;
    private int next;

    /// <summary>Reads these files in this order, whatever they are called.</summary>
    public ImageFrames(IEnumerable<string> files) => this.files = [.. files];

    /// <summary>Paths of the pictures, in the order in which they come.</summary>
    public IReadOnlyList<string> Files => files;

    /// <inheritdoc />
    public string Name { get; private set; } = "";

    /// <summary>The JPEG, PNG and WebP files of a folder and of all folders below it, in the order of their names.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static ImageFrames InFolder(string folder) => new(PictureFiles.Below(folder));

    /// <inheritdoc />
    public Frame? Next()
    {
        if (next == files.Count)
            return null;

        Name = files[next++];
        return Frame.Decode(PictureFiles.Read(Name));
    }

    /// <inheritdoc />
    public void Dispose()
    {
    }
}
