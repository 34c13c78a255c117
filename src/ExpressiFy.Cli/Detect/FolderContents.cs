using ExpressiFy.Vision.Frames;

namespace ExpressiFy.Cli.Detect;

/// <summary>
/// The pictures in a folder and all folders below it, in the order of their paths, and what else is there. Links to
/// folders are not followed: one to a folder above would have no end.
/// </summary>
internal sealed class FolderContents
{
    private const string HiddenReason = "it is hidden";

    private readonly List<string> pictures = [];
    private readonly List<SkippedPath> skipped = [];

    private FolderContents()
    {
    }

    public IReadOnlyList<string> Pictures => pictures;

    /// <summary>What is not read, in the order of the paths.</summary>
    public IReadOnlyList<SkippedPath> Skipped => skipped;

    public static FolderContents Of(string folder)
    {
        var contents = new FolderContents();
        contents.Add(folder);
        contents.pictures.Sort(StringComparer.Ordinal);
        contents.skipped.Sort((first, second) => string.CompareOrdinal(first.Path, second.Path));
        return contents;
    }

    private void Add(string folder)
    {
        List<FileSystemInfo> entries;
        try
        {
            entries = [.. new DirectoryInfo(folder).EnumerateFileSystemInfos()];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            skipped.Add(new(folder, problem.Message));
            return;
        }

        foreach (var entry in entries)
        {
            var path = Path.Combine(folder, entry.Name);
            if (entry.Attributes.HasFlag(FileAttributes.Hidden))
                skipped.Add(new(path, HiddenReason) { IsExpected = true });
            else if (entry is FileInfo)
                AddFile(path);
            else if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
                skipped.Add(new(path, "it is a link to a folder"));
            else
                Add(path);
        }
    }

    private void AddFile(string path)
    {
        if (PictureFiles.HasPictureName(path))
        {
            pictures.Add(path);
            return;
        }

        try
        {
            var kind = FileKind.Of(path);
            if (kind.IsRead)
                pictures.Add(path);
            else
                skipped.Add(new(path, kind.Reason));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            skipped.Add(new(path, problem.Message));
        }
    }
}
