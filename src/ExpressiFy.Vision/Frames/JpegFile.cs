using System.Buffers.Binary;

namespace ExpressiFy.Vision.Frames;

/// <summary>Reads the marker segments of a JPEG file (ITU-T T.81, annex B).</summary>
internal static class JpegFile
{
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;
    private const byte App0 = 0xE0;
    private const byte App1 = 0xE1;
    private const byte App14 = 0xEE;
    private const byte App15 = 0xEF;
    private const byte Comment = 0xFE;
    private const byte Fill = 0xFF;
    private const int MarkerLength = 2;

    /// <summary>"Exif", a zero and a byte of padding stand before the block.</summary>
    private const int ExifPrefixLength = 6;

    /// <exception cref="FrameException">The file is cut off, or its form is not read.</exception>
    public static ImageFile Read(ReadOnlySpan<byte> file)
    {
        JpegFrame? frame = null;
        int? orientation = null;
        var kept = new KeptParts(file.Length);
        var segments = 0;
        var position = 0;
        while (true)
        {
            var start = position;
            if (!TryReadMarker(file, ref position, out var marker))
                return LackingEnd(file[start..], frame, orientation ?? ExifOrientation.Upright, kept);
            kept.Add(file[start..(position - MarkerLength)]);
            start = position - MarkerLength;
            if (!HasNoLength(marker))
            {
                var segment = Segment(file, position);
                position += sizeof(ushort) + segment.Length;
                if (++segments > DecodeLimits.MostSegments)
                    throw FrameException.TooLarge($"{DecodeLimits.MostSegments} segments");
                if (IsFrameHeader(marker))
                    frame = JpegFrame.Read(marker, segment, frame);
                else if (marker == StartOfScan)
                    Expected(frame).AddScan(segment);
                else if (marker == App1 && frame?.HasScans != true && IsExif(segment))
                    orientation ??= ExifOrientation.Read(segment[ExifPrefixLength..]);
            }

            if (!IsMetadata(marker))
                kept.Add(file[start..position]);
            if (marker == EndOfImage)
                break;
        }

        return new(Expected(frame).Header(orientation ?? ExifOrientation.Upright), kept.Content);
    }

    /// <summary>
    /// A file that stops within the pixels of a scan. Whether only the end mark is missing, <see cref="JpegEnd"/> sees.
    /// </summary>
    private static ImageFile LackingEnd(ReadOnlySpan<byte> rest, JpegFrame? frame, int orientation, KeptParts kept)
    {
        if (frame?.IsComplete != true || !frame.CanBeDecodedAgain)
            throw FrameException.Broken("the file ends early");
        kept.Add(rest.TrimEnd(Fill)); // half of the end mark
        kept.Add(JpegEnd.Mark);
        return new(frame.Header(orientation) with { LacksEnd = true }, kept.Content);
    }

    private static JpegFrame Expected(JpegFrame? frame) =>
        frame ?? throw FrameException.Broken("the pixels come before their size");

    /// <summary>Moves behind the next marker; false when only entropy-coded bytes are left.</summary>
    private static bool TryReadMarker(ReadOnlySpan<byte> file, ref int position, out byte marker)
    {
        marker = 0;
        while (true)
        {
            var skipped = file[position..].IndexOf(Fill);
            if (skipped < 0 || position + skipped + 1 >= file.Length)
                return false;
            position += skipped + 1;
            marker = file[position];
            if (marker == Fill)
                continue;
            position++;
            if (marker != 0) // a zero marks an entropy-coded FF
                return true;
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

    private static bool IsExif(ReadOnlySpan<byte> segment) =>
        segment.Length > ExifPrefixLength && segment.StartsWith("Exif\0"u8);

    /// <summary>Whether decoding needs nothing of a segment. APP0 and APP14 tell how colours are stored.</summary>
    private static bool IsMetadata(byte marker) => marker is Comment or (> App0 and <= App15 and not App14);

    /// <summary>Whether the marker is RST0…RST7, SOI, EOI or TEM.</summary>
    private static bool HasNoLength(byte marker) => marker is >= 0xD0 and <= EndOfImage or 0x01;

    /// <summary>Whether the marker is SOF0…SOF15; DHT (C4), JPG (C8) and DAC (CC) share that range.</summary>
    private static bool IsFrameHeader(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
