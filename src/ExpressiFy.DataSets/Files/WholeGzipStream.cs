using System.Buffers.Binary;
using System.IO.Compression;

namespace ExpressiFy.DataSets.Files;

/// <summary>
/// Reads a gzip file and tells when it ends too early, which <see cref="GZipStream"/> does not: its text then has
/// another length than its last bytes say (RFC 1952, ISIZE) and ends within a line.
/// </summary>
/// <param name="compressed">The file; closed with this one.</param>
/// <param name="path">Its path.</param>
internal sealed class WholeGzipStream(Stream compressed, string path) : ReadOnlyStream
{
    private readonly GZipStream inner = new(compressed, CompressionMode.Decompress);
    private uint length;
    private byte last = (byte)'\n';

    /// <exception cref="InvalidDataException">The file is damaged or ends too early.</exception>
    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        if (count > 0)
        {
            length = unchecked(length + (uint)count);
            last = buffer[count - 1];
        }
        else if (buffer.Length > 0 && last != '\n' && length != ToldLength())
        {
            throw new InvalidDataException("The compressed data ends too early.");
        }

        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private uint ToldLength()
    {
        using var file = File.OpenRead(path);
        Span<byte> told = stackalloc byte[sizeof(uint)];
        file.Seek(-Math.Min(told.Length, file.Length), SeekOrigin.End);
        file.ReadAtLeast(told, told.Length, throwOnEndOfStream: false);
        return BinaryPrimitives.ReadUInt32LittleEndian(told);
    }
}
