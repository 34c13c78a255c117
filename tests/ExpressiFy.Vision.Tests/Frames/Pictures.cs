using System.Buffers.Binary;
using OpenCvSharp;

namespace ExpressiFy.Vision.Tests.Frames;

/// <summary>Small pictures, and EXIF blocks put into them by hand.</summary>
internal static class Pictures
{
    /// <summary>
    /// Upright 64×48: red in the upper left quarter, green in the upper right, blue in the lower left, white in the lower right.
    /// </summary>
    public static Mat Quarters()
    {
        var picture = new Mat(48, 64, MatType.CV_8UC3, Scalar.White);
        Cv2.Rectangle(picture, new Rect(0, 0, 32, 24), Scalar.Red, -1);
        Cv2.Rectangle(picture, new Rect(32, 0, 32, 24), Scalar.Lime, -1);
        Cv2.Rectangle(picture, new Rect(0, 24, 32, 24), Scalar.Blue, -1);
        return picture;
    }

    public static byte[] Encode(Mat picture, string extension) => extension == ".jpg"
        ? picture.ToBytes(extension, [(int)ImwriteFlags.JpegQuality, 100])
        : picture.ToBytes(extension, extension == ".webp" ? [(int)ImwriteFlags.WebPQuality, 101] : []);

    /// <summary>How a camera stores an upright picture when it writes this orientation beside it.</summary>
    public static Mat Stored(Mat upright, int orientation)
    {
        var stored = new Mat(ExifTurns(orientation) ? new Size(upright.Height, upright.Width) : upright.Size(), MatType.CV_8UC3);
        int columns = stored.Width, rows = stored.Height, w = upright.Width - 1, h = upright.Height - 1;
        for (var y = 0; y < rows; y++)
            for (var x = 0; x < columns; x++)
            {
                // CIPA DC-008: the orientation names the sides where the stored row 0 and column 0 are seen.
                var (ux, uy) = orientation switch
                {
                    1 => (x, y),
                    2 => (w - x, y),
                    3 => (w - x, h - y),
                    4 => (x, h - y),
                    5 => (y, x),
                    6 => (w - y, x),
                    7 => (w - y, h - x),
                    _ => (y, h - x),
                };
                stored.At<Vec3b>(y, x) = upright.At<Vec3b>(uy, ux);
            }

        return stored;
    }

    public static byte[] WithExif(byte[] file, string extension, int orientation, bool little) => extension switch
    {
        ".jpg" => [.. file[..2], 0xFF, 0xE1, 0, (byte)(8 + Tiff(orientation, little).Length), .. "Exif\0\0"u8, .. Tiff(orientation, little), .. file[2..]],
        ".png" => [.. file[..33], .. PngChunk("eXIf"u8, Tiff(orientation, little)), .. file[33..]],
        _ => WebpWithExif(file, Tiff(orientation, little)),
    };

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

    private static bool ExifTurns(int orientation) => orientation >= 5;

    /// <summary>A TIFF header and one directory with the orientation as its second entry.</summary>
    private static byte[] Tiff(int orientation, bool little)
    {
        byte[] Short(int value) => little ? [(byte)value, 0] : [0, (byte)value];
        byte[] Long(int value) => little ? [(byte)value, 0, 0, 0] : [0, 0, 0, (byte)value];
        byte[] Tag(int high, int low) => little ? [(byte)low, (byte)high] : [(byte)high, (byte)low];
        return
        [
            .. little ? "II"u8 : "MM"u8, .. Short(42), .. Long(8), .. Short(2),
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
