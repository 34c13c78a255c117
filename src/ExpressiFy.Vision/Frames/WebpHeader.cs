using System.Buffers.Binary;

namespace ExpressiFy.Vision.Frames;

/// <summary>Walks the chunks of a WebP file (RFC 9649).</summary>
internal static class WebpHeader
{
    /// <summary>"RIFF", the size and "WEBP".</summary>
    private const int FileHeader = 12;

    private const int ChunkHeader = 8;

    public static ImageHeader Read(ReadOnlySpan<byte> file)
    {
        var end = 8L + BinaryPrimitives.ReadUInt32LittleEndian(file[4..]);
        if (end > file.Length)
            throw FrameException.Broken("the file ends early");

        (int Width, int Height)? size = null;
        var orientation = 1;
        for (long at = FileHeader; at + ChunkHeader <= end;)
        {
            var chunk = file[(int)at..];
            var length = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
            if (at + ChunkHeader + length > end)
                throw FrameException.Broken("the file ends early");

            var content = chunk.Slice(ChunkHeader, (int)length);
            if (chunk.StartsWith("EXIF"u8))
                orientation = ExifOrientation.Read(content.StartsWith("Exif\0\0"u8) ? content[6..] : content);
            else
                size ??= Size(chunk[..4], content);

            at += ChunkHeader + length + (length & 1);
        }

        var (width, height) = size ?? throw FrameException.Broken("it holds no picture");
        return new(ImageFormat.Webp, width, height, orientation);
    }

    /// <summary>The size that an extended, lossy or lossless chunk states; null for other chunks. VP8X comes first and states the canvas.</summary>
    private static (int Width, int Height)? Size(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        if (type.SequenceEqual("VP8X"u8) && content.Length >= 10)
            return (1 + UInt24(content[4..]), 1 + UInt24(content[7..]));
        if (type.SequenceEqual("VP8 "u8) && content.Length >= 10)
            return (BinaryPrimitives.ReadUInt16LittleEndian(content[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(content[8..]) & 0x3FFF);
        if (type.SequenceEqual("VP8L"u8) && content.Length >= 5)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(content[1..]);
            return (1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
        }

        return null;
    }

    private static int UInt24(ReadOnlySpan<byte> content) => content[0] | (content[1] << 8) | (content[2] << 16);
}
