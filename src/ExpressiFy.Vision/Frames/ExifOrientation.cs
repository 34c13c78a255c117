using System.Buffers.Binary;
using ExpressiFy.Vision.Pixels;

namespace ExpressiFy.Vision.Frames;

/// <summary>
/// The orientation tag of an EXIF block (CIPA DC-008, tag 0x0112): how the camera was held. It is read here for all
/// three formats, because decoders differ in which of them they follow. Of several blocks the first counts, before
/// the pixels in a JPEG or PNG, whatever it says; so it is in Chromium 156 and Firefox 153, which draw the boxes on
/// the picture. Both ignore the block of a WebP, so the page turns those itself.
/// </summary>
internal static class ExifOrientation
{
    /// <summary>The orientation of a picture that is stored as it is seen.</summary>
    public const int Upright = 1;

    private const int Largest = 8;
    private const ushort OrientationTag = 0x0112;
    private const ushort ShortType = 3;

    /// <summary>Length of a TIFF header: byte order, magic number, offset of the first directory.</summary>
    private const int TiffHeader = 8;

    /// <summary>Length of a directory entry: tag, type, count, value.</summary>
    private const int EntryLength = 12;

    /// <summary>
    /// Reads the orientation 1…8. It is 1 when the tag is missing, damaged or invalid: a bad tag is no reason to refuse
    /// a picture.
    /// </summary>
    public static int Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < TiffHeader)
            return Upright;
        var littleEndian = tiff.StartsWith("II\x2A\0"u8);
        if (!littleEndian && !tiff.StartsWith("MM\0\x2A"u8))
            return Upright;
        var offset = UInt32(tiff[4..], littleEndian);
        if (offset > tiff.Length - sizeof(ushort))
            return Upright;

        var directory = tiff[(int)offset..];
        var entries = UInt16(directory, littleEndian);
        for (var i = 0; i < entries; i++)
        {
            var start = sizeof(ushort) + (EntryLength * i);
            if (start + EntryLength > directory.Length)
                break;
            var entry = directory.Slice(start, EntryLength);
            var isOrientation = UInt16(entry, littleEndian) == OrientationTag
                && UInt16(entry[2..], littleEndian) == ShortType
                && UInt32(entry[4..], littleEndian) == 1;
            int orientation = UInt16(entry[8..], littleEndian);
            if (isOrientation && orientation is >= Upright and <= Largest)
                return orientation;
        }

        return Upright;
    }

    /// <summary>Whether turning the picture upright exchanges width and height.</summary>
    public static bool ExchangesSides(int orientation) => orientation >= 5;

    /// <summary>Turns the stored pixels upright, in place or in a buffer that takes their place.</summary>
    public static PixelBuffer Apply(PixelBuffer pixels, int orientation)
    {
        switch (orientation)
        {
            case 2:
                Turns.MirrorColumns(pixels);
                return pixels;
            case 3:
                Turns.Half(pixels);
                return pixels;
            case 4:
                Turns.MirrorRows(pixels);
                return pixels;
            case > 4:
                using (pixels)
                    return Turned(pixels, orientation);
            default:
                return pixels;
        }
    }

    private static PixelBuffer Turned(PixelBuffer pixels, int orientation)
    {
        switch (orientation)
        {
            case 6:
                return Turns.Clockwise(pixels);
            case 8:
                return Turns.Counterclockwise(pixels);
            default:
                var transposed = Turns.Transposed(pixels);
                if (orientation == 7)
                    Turns.Half(transposed);
                return transposed;
        }
    }

    private static ushort UInt16(ReadOnlySpan<byte> bytes, bool littleEndian) => littleEndian
        ? BinaryPrimitives.ReadUInt16LittleEndian(bytes)
        : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint UInt32(ReadOnlySpan<byte> bytes, bool littleEndian) => littleEndian
        ? BinaryPrimitives.ReadUInt32LittleEndian(bytes)
        : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
