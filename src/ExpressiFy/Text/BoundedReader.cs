namespace ExpressiFy.Text;

/// <summary>
/// Reads streams of unknown length into memory up to a limit. It is in the lowest folder because uploads of lists and
/// pictures, and the files inside archives, are all read with it.
/// </summary>
public static class BoundedReader
{
    private const int BufferBytes = 64 * 1024;

    /// <summary>
    /// All bytes of a stream; null when it has more than <paramref name="limit"/>, beyond which at most 64 KiB are
    /// read.
    /// </summary>
    public static byte[]? Read(Stream stream, long limit)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[BufferBytes];
        int count;
        while ((count = stream.Read(buffer)) > 0)
        {
            if (bytes.Length + count > limit)
                return null;
            bytes.Write(buffer, 0, count);
        }

        return bytes.ToArray();
    }

    /// <summary>The same as <see cref="Read"/>, asynchronously.</summary>
    public static async Task<byte[]?> ReadAsync(Stream stream, long limit, CancellationToken cancellation = default)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[BufferBytes];
        int count;
        while ((count = await stream.ReadAsync(buffer, cancellation)) > 0)
        {
            if (bytes.Length + count > limit)
                return null;
            await bytes.WriteAsync(buffer.AsMemory(0, count), cancellation);
        }

        return bytes.ToArray();
    }
}
