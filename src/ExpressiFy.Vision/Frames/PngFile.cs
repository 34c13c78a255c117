using System.Buffers.Binary;

namespace ExpressiFy.Vision.Frames;

/// <summary>Reads the chunks of a PNG file (W3C PNG, third edition, section 5).</summary>
internal static class PngFile
{
    private const int SignatureLength = 8;
    private const int HeaderContentLength = 13;

    /// <summary>Length, type and checksum of a chunk, four bytes each.</summary>
    private const int ChunkOverhead = 12;

    /// <summary>Colour types with an alpha channel have this bit.</summary>
    private const int AlphaBit = 4;

    /// <summary>Bits of the deepest samples.</summary>
    private const int DeepBits = 16;

    /// <summary>Bytes of a decoded pixel.</summary>
    private const int DecodedBytes = 4;

    /// <summary>Bytes of a stored pixel; those of an interlaced picture are all kept until the last is read.</summary>
    private const int OpaqueBytes = 3, AlphaBytes = 4;

    /// <summary>A further copy with half the sides, or a quarter of it turned.</summary>
    private const double ReducedBytes = 1.5;

    private static ReadOnlySpan<byte> EndChunk =>
        [0, 0, 0, 0, (byte)'I', (byte)'E', (byte)'N', (byte)'D', 0xAE, 0x42, 0x60, 0x82];

    /// <exception cref="FrameException">The file is cut off or wrong.</exception>
    public static ImageFile Read(ReadOnlySpan<byte> file)
    {
        var kept = new KeptParts(file.Length + ChunkOverhead);
        kept.Add(file[..SignatureLength]);
        var header = default(ImageHeader);
        var depth = 0;
        var isInterlaced = false;
        int? orientation = null;
        var pixelChunks = 0;
        var position = SignatureLength;
        while (TryReadChunk(file, position, out var chunk))
        {
            var type = chunk.Slice(4, 4);
            var content = chunk[8..^4];
            if (position == SignatureLength)
            {
                header = ReadHeader(type, content);
                depth = content[8];
                isInterlaced = content[12] != 0;
                kept.Add(chunk);
            }
            else if (type.SequenceEqual("IDAT"u8))
            {
                pixelChunks++;
                kept.Add(chunk);
            }
            else if (type.SequenceEqual("PLTE"u8))
            {
                kept.Add(chunk);
            }
            else if (type.SequenceEqual("tRNS"u8))
            {
                header = header with { HasAlpha = true };
                kept.Add(chunk);
            }
            else if (type.SequenceEqual("eXIf"u8) && pixelChunks == 0 && PngChecksum.Fits(chunk))
            {
                orientation ??= ExifOrientation.Read(content);
            }
            else if (type.SequenceEqual("IEND"u8))
            {
                break;
            }

            position += chunk.Length;
        }

        var rest = file[position..];
        if (pixelChunks == 0 || !IsEnd(rest))
            throw FrameException.Broken("the file ends early");
        if (pixelChunks > DecodeLimits.MostPixelChunks)
            throw FrameException.TooLarge($"{DecodeLimits.MostPixelChunks} parts");
        kept.Add(EndChunk);
        var bytes = DecodedBytes * (header.HasAlpha && depth == DeepBits ? 2 : 1);
        if (isInterlaced)
            bytes += (header.HasAlpha ? AlphaBytes : OpaqueBytes) * (depth == DeepBits ? 2 : 1);
        header = header with
        {
            Orientation = orientation ?? ExifOrientation.Upright,
            BytesPerPixel = bytes + ReducedBytes,
            LacksEnd = rest.Length < ChunkOverhead,
        };
        return new(header, kept.Content);
    }

    /// <summary>Whether only the end chunk, or the beginning of one, is left.</summary>
    private static bool IsEnd(ReadOnlySpan<byte> rest) =>
        rest.Length < 8 ? EndChunk.StartsWith(rest) : rest[4..].StartsWith("IEND"u8);

    /// <summary>A whole chunk: length, type, content and checksum.</summary>
    private static bool TryReadChunk(ReadOnlySpan<byte> file, int position, out ReadOnlySpan<byte> chunk)
    {
        chunk = default;
        var left = file.Length - position - ChunkOverhead;
        if (left < 0)
            return false;
        var length = BinaryPrimitives.ReadUInt32BigEndian(file[position..]);
        if (length > left)
            return false;
        chunk = file.Slice(position, (int)length + ChunkOverhead);
        return true;
    }

    private static ImageHeader ReadHeader(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        if (!type.SequenceEqual("IHDR"u8) || content.Length != HeaderContentLength)
            throw FrameException.Broken("it has no header chunk");
        var width = Side(content);
        var height = Side(content[4..]);
        DecodeLimits.CheckSize(width, height);
        return new(ImageFormat.Png, width, height, ExifOrientation.Upright)
        {
            HasAlpha = (content[9] & AlphaBit) != 0,
        };
    }

    private static int Side(ReadOnlySpan<byte> content)
    {
        var side = BinaryPrimitives.ReadUInt32BigEndian(content);
        if (side > int.MaxValue)
            throw FrameException.Broken("its size is impossible");
        return (int)side;
    }
}
