using System.Buffers.Binary;

namespace ExpressiFy.Vision.Frames;

/// <summary>Reads the chunks of a WebP file (RFC 9649). Of an animation, the first picture is read.</summary>
internal static class WebpFile
{
    /// <summary>"RIFF", the length of the rest, "WEBP".</summary>
    private const int FileHeaderLength = 12;

    /// <summary>Type and length of a chunk.</summary>
    private const int ChunkHeaderLength = 8;

    /// <summary>Place, size, duration and flags of a picture of an animation, before its chunks.</summary>
    private const int AnimationFrameLength = 16;

    /// <exception cref="FrameException">The file is cut off or wrong, or its form is not read.</exception>
    public static ImageFile Read(ReadOnlySpan<byte> file)
    {
        var end = 8L + BinaryPrimitives.ReadUInt32LittleEndian(file[4..]);
        // The byte that makes a last chunk's length even is the end mark of this format.
        if (end < FileHeaderLength || end > file.Length + 1)
            throw FrameException.Broken("the file ends early");

        var content = file[FileHeaderLength..(int)Math.Min(end, file.Length)];
        var parts = new WebpParts();
        var orientation = ReadChunks(content, ref parts, isAnimationFrame: false) ?? ExifOrientation.Upright;
        return parts.ToFile(orientation);
    }

    /// <summary>Takes the parts of the first picture, and returns the orientation in the first EXIF chunk.</summary>
    private static int? ReadChunks(ReadOnlySpan<byte> chunks, ref WebpParts parts, bool isAnimationFrame)
    {
        int? orientation = null;
        while (chunks.Length >= ChunkHeaderLength)
        {
            var type = chunks[..4];
            var length = BinaryPrimitives.ReadUInt32LittleEndian(chunks[4..]);
            if (length > chunks.Length - ChunkHeaderLength)
                throw FrameException.Broken("the file ends early");

            var content = chunks.Slice(ChunkHeaderLength, (int)length);
            if (type.SequenceEqual("EXIF"u8))
                orientation ??= ExifOrientation.Read(content.StartsWith("Exif\0\0"u8) ? content[6..] : content);
            else if (type.SequenceEqual("ANMF"u8) && content.Length >= AnimationFrameLength && !isAnimationFrame)
                TakeFirstFrame(content, ref parts);
            else
                parts.Take(type, content);
            var padded = ChunkHeaderLength + (int)length + (int)(length & 1);
            chunks = chunks[Math.Min(padded, chunks.Length)..];
        }

        return orientation;
    }

    private static void TakeFirstFrame(ReadOnlySpan<byte> content, ref WebpParts parts)
    {
        if (!parts.Pixels.IsEmpty)
            return;
        ReadChunks(content[AnimationFrameLength..], ref parts, isAnimationFrame: true);
        var isInCorner = UInt24(content) == 0 && UInt24(content[3..]) == 0;
        var size = (1 + UInt24(content[6..]), 1 + UInt24(content[9..]));
        if (!parts.Pixels.IsEmpty && (!isInCorner || size != parts.StatedSize))
            throw FrameException.Unsupported("an animation whose first picture does not fill it");
    }

    internal static int UInt24(ReadOnlySpan<byte> content) => content[0] | (content[1] << 8) | (content[2] << 16);
}
