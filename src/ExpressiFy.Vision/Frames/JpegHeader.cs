using System.Buffers.Binary;

namespace ExpressiFy.Vision.Frames;

/// <summary>Reads the marker segments of a JPEG file (ITU-T T.81, annex B).</summary>
internal static class JpegHeader
{
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;
    private const byte App1 = 0xE1;
    private const byte Stuffing = 0x00;
    private const byte Fill = 0xFF;

    public static ImageHeader Read(ReadOnlySpan<byte> file)
    {
        var width = 0;
        var height = 0;
        var orientation = 1;
        var position = 2;
        while (true)
        {
            var marker = NextMarker(file, ref position);
            if (marker == EndOfImage)
                break;
            if (HasNoLength(marker))
                continue;

            var segment = Segment(file, position);
            if (IsFrameHeader(marker))
            {
                // A second frame header could hide a huge size behind a small one.
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

            position += sizeof(ushort) + segment.Length;
        }

        return new(ImageFormat.Jpeg, width, height, orientation);
    }

    /// <summary>
    /// Moves behind the next marker and returns it. Entropy-coded bytes are skipped, so that reaching the end mark
    /// proves that the file is complete: OpenCV would decode one that is cut off to a half-gray picture without an
    /// error.
    /// </summary>
    private static byte NextMarker(ReadOnlySpan<byte> file, ref int position)
    {
        while (true)
        {
            var skipped = file[position..].IndexOf(Fill);
            if (skipped < 0 || position + skipped + 1 >= file.Length)
                throw FrameException.Broken("the file ends early");
            position += skipped + 1;
            var marker = file[position];
            if (marker == Fill)
                continue;
            position++;
            if (marker != Stuffing)
                return marker;
        }
    }

    /// <summary>The content of a segment, which begins with its length.</summary>
    private static ReadOnlySpan<byte> Segment(ReadOnlySpan<byte> file, int position)
    {
        if (position + sizeof(ushort) > file.Length)
            throw FrameException.Broken("the file ends early");
        var length = BinaryPrimitives.ReadUInt16BigEndian(file[position..]);
        if (length < sizeof(ushort) || position + length > file.Length)
            throw FrameException.Broken("the file ends early");
        return file.Slice(position + sizeof(ushort), length - sizeof(ushort));
    }

    /// <summary>Whether the marker is RST0…RST7, SOI or TEM.</summary>
    private static bool HasNoLength(byte marker) => marker is >= 0xD0 and <= 0xD8 or 0x01;

    /// <summary>Whether the marker is SOF0…SOF15; DHT (C4), JPG (C8) and DAC (CC) share that range.</summary>
    private static bool IsFrameHeader(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
