using System.Buffers.Binary;

namespace ExpressiFy.Vision.Frames;

/// <summary>
/// The checksum of a PNG chunk (W3C PNG, third edition, annex D), computed bit by bit: only the few bytes of an EXIF
/// block need it.
/// </summary>
internal static class PngChecksum
{
    private const uint Polynomial = 0xEDB88320;

    /// <summary>Longest chunk that is checked. An EXIF block without its thumbnail has a few hundred bytes.</summary>
    private const int LongestChunk = 65_536;

    /// <summary>Whether a whole chunk has the right checksum. A browser ignores an EXIF block without one.</summary>
    public static bool Fits(ReadOnlySpan<byte> chunk)
    {
        if (chunk.Length > LongestChunk)
            return false;
        var crc = uint.MaxValue;
        foreach (var value in chunk[4..^4])
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ Polynomial;
        }

        return BinaryPrimitives.ReadUInt32BigEndian(chunk[^4..]) == ~crc;
    }
}
