using System.Buffers.Binary;
using OpenCvSharp;

namespace ExpressiFy.Testing.Pictures;

/// <summary>Small pictures with EXIF blocks.</summary>
public static class ExifPictures
{
    /// <summary>
    /// Upright 64×48: red in the upper left quarter, green in the upper right, blue in the lower left, white in the
    /// lower right.
    /// </summary>
    public static Mat Quarters()
    {
        var picture = new Mat(48, 64, MatType.CV_8UC3, Scalar.White);
        Cv2.Rectangle(picture, new Rect(0, 0, 32, 24), Scalar.Red, -1);
        Cv2.Rectangle(picture, new Rect(32, 0, 32, 24), Scalar.Lime, -1);
        Cv2.Rectangle(picture, new Rect(0, 24, 32, 24), Scalar.Blue, -1);
        return picture;
    }

    /// <summary>Encodes a picture as well as the format allows; 101 means lossless WebP.</summary>
    public static byte[] Encode(Mat picture, string extension) => extension switch
    {
        ".jpg" => picture.ToBytes(extension, [(int)ImwriteFlags.JpegQuality, 100]),
        ".webp" => picture.ToBytes(extension, [(int)ImwriteFlags.WebPQuality, 101]),
        _ => picture.ToBytes(extension),
    };

    /// <summary>The pixels that a camera stores of an upright picture when it writes this orientation.</summary>
    public static Mat Stored(Mat upright, int orientation)
    {
        var size = ExchangesSides(orientation) ? new Size(upright.Height, upright.Width) : upright.Size();
        var stored = new Mat(size, MatType.CV_8UC3);
        var lastX = upright.Width - 1;
        var lastY = upright.Height - 1;
        for (var y = 0; y < size.Height; y++)
        {
            for (var x = 0; x < size.Width; x++)
            {
                var (uprightX, uprightY) = UprightPlace(x, y, lastX, lastY, orientation);
                stored.At<Vec3b>(y, x) = upright.At<Vec3b>(uprightY, uprightX);
            }
        }

        return stored;
    }

    public static byte[] WithExif(byte[] file, string extension, int orientation, bool littleEndian)
    {
        var tiff = Tiff(orientation, littleEndian);
        return extension switch
        {
            ".jpg" => JpegWithExif(file, tiff),
            ".png" => [.. file[..33], .. PngChunk("eXIf"u8, tiff), .. file[33..]], // behind the header chunk
            _ => WebpWithExif(file, tiff),
        };
    }

    public static byte[] PngChunk(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        byte[] typed = [.. type, .. content];
        return [.. BigEndian(content.Length), .. typed, .. BigEndian((int)Crc32(typed))];
    }

    public static byte[] BigEndian(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    /// <summary>Bit by bit, as the PNG specification defines it.</summary>
    private static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }

        return ~crc;
    }

    private static bool ExchangesSides(int orientation) => orientation >= 5;

    /// <summary>
    /// CIPA DC-008: the orientation states at which sides of the picture the stored row 0 and column 0 are seen.
    /// </summary>
    private static (int X, int Y) UprightPlace(int x, int y, int lastX, int lastY, int orientation) =>
        orientation switch
        {
            1 => (x, y),
            2 => (lastX - x, y),
            3 => (lastX - x, lastY - y),
            4 => (x, lastY - y),
            5 => (y, x),
            6 => (lastX - y, x),
            7 => (lastX - y, lastY - x),
            _ => (y, lastY - x),
        };

    private static byte[] JpegWithExif(byte[] file, byte[] tiff)
    {
        byte[] app1 = [0xFF, 0xE1, 0, (byte)(8 + tiff.Length), .. "Exif\0\0"u8, .. tiff];
        return [.. file[..2], .. app1, .. file[2..]];
    }

    /// <summary>A TIFF header and one directory with the orientation as its second entry.</summary>
    private static byte[] Tiff(int orientation, bool littleEndian)
    {
        byte[] Short(int value) => littleEndian ? [(byte)value, 0] : [0, (byte)value];
        byte[] Long(int value) => littleEndian ? [(byte)value, 0, 0, 0] : [0, 0, 0, (byte)value];
        byte[] Tag(int high, int low) => littleEndian ? [(byte)low, (byte)high] : [(byte)high, (byte)low];
        return
        [
            .. littleEndian ? "II"u8 : "MM"u8, .. Short(42), .. Long(8), .. Short(2),
            .. Tag(1, 0x0F), .. Short(2), .. Long(1), .. Long(0),
            .. Tag(1, 0x12), .. Short(3), .. Long(1), .. Short(orientation), .. Short(0),
            .. Long(0),
        ];
    }

    private static byte[] WebpWithExif(byte[] file, byte[] exif)
    {
        using var pixels = Cv2.ImDecode(file, ImreadModes.Color | ImreadModes.IgnoreOrientation);
        byte[] Little(int value) => [(byte)value, (byte)(value >> 8), (byte)(value >> 16), (byte)(value >> 24)];
        int width = pixels.Width - 1, height = pixels.Height - 1;
        byte[] chunks =
        [
            .. "WEBP"u8, .. "VP8X"u8, .. Little(10), 8, 0, 0, 0, .. Little(width)[..3], .. Little(height)[..3],
            .. file[12..], .. "EXIF"u8, .. Little(exif.Length), .. exif,
        ];
        return [.. "RIFF"u8, .. Little(chunks.Length), .. chunks];
    }
}
