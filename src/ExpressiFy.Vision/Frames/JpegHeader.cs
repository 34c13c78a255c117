using System.Buffers.Binary;

namespace ExpressiFy.Vision.Frames;

/// <summary>Walks the marker segments of a JPEG file (ITU-T T.81, annex B).</summary>
internal static class JpegHeader
{
    private const byte StartOfScan = 0xDA, EndOfImage = 0xD9, App1 = 0xE1, Stuffing = 0x00, Fill = 0xFF;

    public static ImageHeader Read(ReadOnlySpan<byte> file)
    {
        int width = 0, height = 0, orientation = 1;
        var at = 2;
        while (true)
        {
            var marker = NextMarker(file, ref at);
            if (marker == EndOfImage)
                break;
            if (StandsAlone(marker))
                continue;

            if (at + 2 > file.Length)
                throw FrameException.Broken("the file ends early");
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[at..]);
            if (length < 2 || at + length > file.Length)
                throw FrameException.Broken("the file ends early");

            var segment = file.Slice(at + 2, length - 2);
            if (IsFrameHeader(marker))
            {
                // A second size would let a small one hide a huge one from the limit.
                if (segment.Length < 5 || width != 0)
                    throw FrameException.Broken("its frame header is wrong");
                height = BinaryPrimitives.ReadUInt16BigEndian(segment[1..]);
                width = BinaryPrimitives.ReadUInt16BigEndian(segment[3..]);
            }
            else if (marker == App1 && segment.StartsWith("Exif\0\0"u8))
            {
                orientation = ExifOrientation.Read(segment[6..]);
            }
            else if (marker == StartOfScan && width == 0)
            {
                throw FrameException.Broken("the pixels come before their size");
            }

            at += length;
        }

        return new(ImageFormat.Jpeg, width, height, orientation);
    }

    /// <summary>
    /// The next marker; entropy-coded bytes on the way are passed over, so that reaching the end mark proves that the file is whole.
    /// Without this a cut-off photograph would decode to a half-gray picture without an error.
    /// </summary>
    private static byte NextMarker(ReadOnlySpan<byte> file, ref int at)
    {
        while (true)
        {
            var skip = file[at..].IndexOf(Fill);
            if (skip < 0 || at + skip + 1 >= file.Length)
                throw FrameException.Broken("the file ends early");
            at += skip + 1;
            var marker = file[at];
            if (marker == Fill)
                continue;
            at++;
            if (marker != Stuffing)
                return marker;
        }
    }

    /// <summary>RST0…RST7, TEM and SOI carry no length.</summary>
    private static bool StandsAlone(byte marker) => marker is >= 0xD0 and <= 0xD8 or 0x01;

    /// <summary>SOF0…SOF15 but DHT (C4), JPG (C8) and DAC (CC), which share the range.</summary>
    private static bool IsFrameHeader(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
