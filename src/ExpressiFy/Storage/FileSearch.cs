namespace ExpressiFy.Storage;

/// <summary>Looks for texts in the bytes of a file that others may have open.</summary>
internal static class FileSearch
{
    private const int BlockBytes = 1 << 20;

    /// <summary>Whether the file has one of the texts, which are ASCII.</summary>
    public static async Task<bool> HasAnyAsync(
        string file, IReadOnlyCollection<byte[]> texts, CancellationToken cancellation)
    {
        if (texts.Count == 0 || !File.Exists(file))
            return false;
        // A text may lie across the end of a block: the end of one block stands before the next.
        var overlap = texts.Max(text => text.Length) - 1;
        var buffer = new byte[overlap + BlockBytes];
        var kept = 0;
        await using var stream = new FileStream(
            file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 0, useAsync: true);
        while (true)
        {
            var read = await stream.ReadAtLeastAsync(
                buffer.AsMemory(kept), buffer.Length - kept, throwOnEndOfStream: false, cancellation);
            var filled = kept + read;
            if (texts.Any(text => buffer.AsSpan(0, filled).IndexOf(text) >= 0))
                return true;
            if (filled < buffer.Length)
                return false;
            kept = overlap;
            buffer.AsSpan(filled - overlap, overlap).CopyTo(buffer);
        }
    }
}
