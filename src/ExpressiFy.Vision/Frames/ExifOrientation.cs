using System.Buffers.Binary;
using OpenCvSharp;

namespace ExpressiFy.Vision.Frames;

/// <summary>
/// The orientation tag of an EXIF block (CIPA DC-008, tag 0x0112): which way up the camera was held. Read here for all three formats,
/// because OpenCV applies it by format and version.
/// </summary>
internal static class ExifOrientation
{
    private const ushort OrientationTag = 0x0112, ShortType = 3;

    /// <summary>1…8; 1 where the block is absent, damaged or says something else: a bad tag is no reason to refuse a picture.</summary>
    public static int Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8)
            return 1;
        var little = tiff[0] == 'I';
        var first = UInt32(tiff[4..], little);
        if (first > tiff.Length - 2)
            return 1;

        var directory = tiff[(int)first..];
        int entries = UInt16(directory, little);
        for (var i = 0; i < entries && 2 + (12 * (i + 1)) <= directory.Length; i++)
        {
            var entry = directory.Slice(2 + (12 * i), 12);
            if (UInt16(entry, little) == OrientationTag && UInt16(entry[2..], little) == ShortType)
                return UInt16(entry[8..], little) is >= 1 and <= 8 and var orientation ? orientation : 1;
        }

        return 1;
    }

    /// <summary>Whether width and height change places.</summary>
    public static bool Turns(int orientation) => orientation >= 5;

    /// <summary>Turns the stored pixels upright, in place of <paramref name="pixels"/>.</summary>
    public static void Apply(Mat pixels, int orientation)
    {
        switch (orientation)
        {
            case 2: Cv2.Flip(pixels, pixels, FlipMode.Y); break;
            case 3: Cv2.Rotate(pixels, pixels, RotateFlags.Rotate180); break;
            case 4: Cv2.Flip(pixels, pixels, FlipMode.X); break;
            case 5: Cv2.Transpose(pixels, pixels); break;
            case 6: Cv2.Rotate(pixels, pixels, RotateFlags.Rotate90Clockwise); break;
            case 7:
                Cv2.Transpose(pixels, pixels);
                Cv2.Rotate(pixels, pixels, RotateFlags.Rotate180);
                break;
            case 8: Cv2.Rotate(pixels, pixels, RotateFlags.Rotate90Counterclockwise); break;
        }
    }

    private static ushort UInt16(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint UInt32(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
