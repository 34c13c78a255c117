namespace ExpressiFy.Testing.Pictures;

/// <summary>
/// JPEGs of one gray, written by hand (ITU-T T.81): a few bytes that make a decoder visit every block many times.
/// </summary>
public static class FlatJpeg
{
    private const byte StartOfFrame = 0xC0;
    private const byte ProgressiveFrame = 0xC2;
    private const int LongestRun = 32_767;

    /// <summary>Gray, one scan, with a restart marker behind every block.</summary>
    public static byte[] WithRestarts(int width, int height)
    {
        var blocks = Blocks(width, height);
        var scan = new byte[(3 * blocks) - 2];
        for (var block = 0; block < blocks; block++)
        {
            scan[3 * block] = 0b0011_1111; // no difference, end of block, padding
            if (block == blocks - 1)
                break;
            scan[(3 * block) + 1] = 0xFF;
            scan[(3 * block) + 2] = (byte)(0xD0 + (block % 8));
        }

        return
        [
            .. Beginning(StartOfFrame, width, height, endOfBlock: 0x00),
            .. Segment(0xDD, [0, 1]),
            .. ScanHeader(0, 63, 0), .. scan, 0xFF, 0xD9,
        ];
    }

    /// <summary>
    /// Gray and progressive: one scan of mean values, one that says nothing of the rest, then as many as asked that
    /// refine nothing. To refine nothing, a decoder looks at every coefficient.
    /// </summary>
    public static byte[] WithScans(int width, int height, int refinements)
    {
        var blocks = Blocks(width, height);
        byte[] nothing = Runs(blocks);
        byte[] first = [.. ScanHeader(1, 63, 0x01), .. nothing];
        byte[] refined = [.. ScanHeader(1, 63, 0x10), .. nothing];
        return
        [
            .. Beginning(ProgressiveFrame, width, height, endOfBlock: 0xE0),
            .. ScanHeader(0, 0, 0), .. new byte[(blocks + 7) / 8], .. first,
            .. Enumerable.Repeat(refined, refinements).SelectMany(scan => scan),
            0xFF, 0xD9,
        ];
    }

    /// <summary>A JPEG of another kind than baseline or progressive, such as 0xC9 for arithmetic coding.</summary>
    public static byte[] OfKind(byte startOfFrame, int bits = 8)
    {
        var file = WithScans(64, 64, refinements: 0);
        var frame = file.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, ProgressiveFrame]);
        file[frame + 1] = startOfFrame;
        file[frame + 4] = (byte)bits;
        return file;
    }

    private static int Blocks(int width, int height) => (width + 7) / 8 * ((height + 7) / 8);

    private static byte[] Beginning(byte startOfFrame, int width, int height, byte endOfBlock) =>
    [
        0xFF, 0xD8,
        .. Segment(0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]),
        .. Segment(startOfFrame, [8, High(height), Low(height), High(width), Low(width), 1, 1, 0x11, 0]),
        .. Segment(0xC4, [0x00, 1, .. new byte[15], 0]),
        .. Segment(0xC4, [0x10, 1, .. new byte[15], endOfBlock]),
    ];

    private static byte[] ScanHeader(byte first, byte last, byte bits) =>
        Segment(0xDA, [1, 1, 0, first, last, bits]);

    /// <summary>Runs of blocks that end at once: a 0 bit and fourteen 1 bits each.</summary>
    private static byte[] Runs(int blocks)
    {
        var bits = new List<bool>();
        for (var left = blocks; left > 0; left -= LongestRun)
            bits.AddRange([false, .. Enumerable.Repeat(true, 14)]);
        while (bits.Count % 8 != 0)
            bits.Add(true);

        var bytes = new List<byte>();
        for (var i = 0; i < bits.Count; i += 8)
        {
            var value = (byte)Enumerable.Range(i, 8).Sum(bit => bits[bit] ? 0x80 >> (bit % 8) : 0);
            bytes.Add(value);
            if (value == 0xFF)
                bytes.Add(0); // stuffing
        }

        return [.. bytes];
    }

    private static byte[] Segment(byte marker, byte[] content)
    {
        var length = content.Length + 2;
        return [0xFF, marker, High(length), Low(length), .. content];
    }

    private static byte High(int value) => (byte)(value >> 8);

    private static byte Low(int value) => (byte)value;
}
