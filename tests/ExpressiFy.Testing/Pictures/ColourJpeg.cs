namespace ExpressiFy.Testing.Pictures;

/// <summary>
/// JPEGs of 8×8 pixels of one colour with one, three or four channels, written by hand (ITU-T T.81): OpenCV writes no
/// CMYK.
/// </summary>
public static class ColourJpeg
{
    private const int Categories = 12;

    /// <summary>One block for each channel.</summary>
    /// <param name="adobeTransform">
    /// Adobe's mark of how channels are stored: 0 as they are, 1 YCbCr, 2 YCCK; null for none.
    /// </param>
    /// <param name="channels">The value of each.</param>
    public static byte[] Of(int? adobeTransform, params byte[] channels)
    {
        byte[] adobe = adobeTransform is int transform
            ? Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, (byte)transform])
            : [];
        var count = (byte)channels.Length;
        byte[] frame = [8, 0, 8, 0, 8, count, .. Each(channels, id => [id, 0x11, 0])];
        byte[] scan = [count, .. Each(channels, id => [id, 0]), 0, 63, 0];
        byte[] means = [0, 0, 0, Categories, .. new byte[12], .. Enumerable.Range(0, Categories).Select(i => (byte)i)];
        byte[] ends = [1, .. new byte[15], 0];
        return
        [
            0xFF, 0xD8, .. adobe,
            .. Segment(0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]),
            .. Segment(0xC0, frame),
            .. Segment(0xC4, [0x00, .. means]),
            .. Segment(0xC4, [0x10, .. ends]),
            .. Segment(0xDA, scan), .. Blocks(channels), 0xFF, 0xD9,
        ];
    }

    private static IEnumerable<byte> Each(byte[] channels, Func<byte, byte[]> of) =>
        Enumerable.Range(1, channels.Length).SelectMany(id => of((byte)id));

    /// <summary>For each block its mean and the end of the block.</summary>
    private static byte[] Blocks(byte[] channels)
    {
        var bits = string.Concat(channels.Select(Block));
        bits = bits.PadRight((bits.Length + 7) / 8 * 8, '1');
        var bytes = bits.Chunk(8).Select(eight => Convert.ToByte(new string(eight), 2));
        return [.. bytes.SelectMany<byte, byte>(value => value == 0xFF ? [value, 0] : [value])];
    }

    /// <summary>A code of four bits for the number of bits, the bits of eight times the value, and a 0.</summary>
    private static string Block(byte value)
    {
        var mean = 8 * (value - 128);
        var category = 0;
        while (Math.Abs(mean) >> category > 0)
            category++;
        var amplitude = mean < 0 ? mean + (1 << category) - 1 : mean;
        var amplitudeBits = category == 0 ? "" : Convert.ToString(amplitude, 2).PadLeft(category, '0');
        return Convert.ToString(category, 2).PadLeft(4, '0') + amplitudeBits + "0";
    }

    private static byte[] Segment(byte marker, byte[] content)
    {
        var length = content.Length + 2;
        return [0xFF, marker, (byte)(length >> 8), (byte)length, .. content];
    }
}
