using System.Buffers.Binary;

namespace ExpressiFy.Vision.Frames;

/// <summary>Reads the chunks of a WebP file (RFC 9649).</summary>
internal static class WebpHeader
{
    /// <summary>"RIFF", the length of the rest, "WEBP".</summary>
    private const int FileHeaderLength = 12;

    /// <summary>Type and length of a chunk.</summary>
    private const int ChunkHeaderLength = 8;

    public static ImageHeader Read(ReadOnlySpan<byte> file)
    {
        var end = 8L + BinaryPrimitives.ReadUInt32LittleEndian(file[4..]);
        if (end > file.Length)
            throw FrameException.Broken("the file ends early");

        (int Width, int Height)? size = null;
        var orientation = 1;
        long position = FileHeaderLength;
        while (position + ChunkHeaderLength <= end)
        {
            var chunk = file[(int)position..];
            var length = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
            if (position + ChunkHeaderLength + length > end)
                throw FrameException.Broken("the file ends early");

            var content = chunk.Slice(ChunkHeaderLength, (int)length);
            if (chunk.StartsWith("EXIF"u8))
                orientation = ExifOrientation.Read(content.StartsWith("Exif\0\0"u8) ? content[6..] : content);
            else
                size ??= Size(chunk[..4], content);

            position += ChunkHeaderLength + length + (length & 1); // chunks are padded to an even length
        }

        if (size is null)
            throw FrameException.Broken("it holds no picture");
        return new(ImageFormat.Webp, size.Value.Width, size.Value.Height, orientation);
    }

    /// <summary>
    /// The size in an extended, lossy or lossless chunk; null for other chunks. The first one counts: VP8X, with the
    /// size of the canvas, precedes the others.
    /// </summary>
    private static (int Width, int Height)? Size(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        if (type.SequenceEqual("VP8X"u8) && content.Length >= 10)
            return (1 + UInt24(content[4..]), 1 + UInt24(content[7..]));
        if (type.SequenceEqual("VP8 "u8) && content.Length >= 10)
            return (UInt14(content[6..]), UInt14(content[8..]));
        if (type.SequenceEqual("VP8L"u8) && content.Length >= 5)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(content[1..]);
            return (1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
        }

        return null;
    }

    private static int UInt14(ReadOnlySpan<byte> content) => BinaryPrimitives.ReadUInt16LittleEndian(content) & 0x3FFF;

    private static int UInt24(ReadOnlySpan<byte> content) => content[0] | (content[1] << 8) | (content[2] << 16);
}
