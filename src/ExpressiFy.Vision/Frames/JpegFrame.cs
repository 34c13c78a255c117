using System.Buffers.Binary;

namespace ExpressiFy.Vision.Frames;

/// <summary>The frame header of a JPEG and what its scans deliver (ITU-T T.81, B.2.2 and B.2.3).</summary>
internal sealed class JpegFrame
{
    private const byte Baseline = 0xC0;
    private const byte Extended = 0xC1;
    private const byte Progressive = 0xC2;
    private const int BitsRead = 8;

    /// <summary>Rows and columns of a block, and its coefficients.</summary>
    private const int BlockSide = 8, Coefficients = 64;

    /// <summary>libjpeg keeps a coefficient in 16 bits when a file has several scans.</summary>
    private const int BytesPerCoefficient = 2;

    /// <summary>Decoded pixels, halved in both directions above 12 megapixels, and once more while they are turned.
    /// </summary>
    private const double OutputBytesPerPixel = 1.5;

    private readonly bool isProgressive;
    private readonly int width;
    private readonly int height;
    private readonly List<Component> components;
    private int scans;
    private bool severalScans;
    private long blockVisits;

    private JpegFrame(bool isProgressive, int width, int height, List<Component> components)
    {
        this.isProgressive = isProgressive;
        this.width = width;
        this.height = height;
        this.components = components;
    }

    public bool HasScans => scans > 0;

    /// <summary>Whether the scans so far announce every bit of every coefficient.</summary>
    public bool IsComplete => components.TrueForAll(component => component.IsComplete);

    /// <summary>Whether the file may be decoded once for every try of <see cref="JpegEnd"/>.</summary>
    public bool CanBeDecodedAgain =>
        blockVisits * JpegEnd.Decodings <= DecodeLimits.MostBlockVisitsWithoutEnd;

    /// <summary>Reads a frame header.</summary>
    /// <param name="marker">SOF0…SOF15.</param>
    /// <param name="segment">Its content.</param>
    /// <param name="earlier">The frame header before it, which makes the file wrong.</param>
    /// <exception cref="FrameException">It is wrong, or of a kind that is not read.</exception>
    public static JpegFrame Read(byte marker, ReadOnlySpan<byte> segment, JpegFrame? earlier)
    {
        if (marker is not (Baseline or Extended or Progressive))
            throw FrameException.Unsupported("JPEG with arithmetic coding, or lossless or hierarchical JPEG");
        // A second frame header could hide a huge size behind a small one.
        if (earlier is not null || segment.Length < 6 || segment.Length < 6 + (3 * segment[5]))
            throw FrameException.Broken("its frame header is wrong");
        if (segment[0] != BitsRead)
            throw FrameException.Unsupported($"JPEG with {segment[0]} bits a channel");
        if (segment[5] is not (1 or 3 or 4))
            throw FrameException.Unsupported($"JPEG with {segment[5]} channels");

        int height = BinaryPrimitives.ReadUInt16BigEndian(segment[1..]);
        int width = BinaryPrimitives.ReadUInt16BigEndian(segment[3..]);
        DecodeLimits.CheckSize(width, height);
        return new(marker == Progressive, width, height, ReadComponents(segment, width, height));
    }

    /// <summary>Adds a scan by its header.</summary>
    /// <exception cref="FrameException">The header is wrong, or the scans cost too much.</exception>
    public void AddScan(ReadOnlySpan<byte> segment)
    {
        var count = segment.IsEmpty ? 0 : segment[0];
        if (count is < 1 or > 4 || segment.Length < 4 + (2 * count))
            throw FrameException.Broken("a scan header is wrong");

        scans++;
        severalScans |= count < components.Count;
        var selection = segment[(1 + (2 * count))..];
        for (var i = 0; i < count; i++)
        {
            var id = segment[1 + (2 * i)];
            var component = components.Find(each => each.Id == id)
                ?? throw FrameException.Broken("a scan header is wrong");
            component.AddBits(selection[0], Math.Min((int)selection[1], Coefficients - 1), selection[2] & 0xF);
            blockVisits += component.Blocks;
        }

        if (scans > DecodeLimits.MostScans)
            throw FrameException.TooLarge($"{DecodeLimits.MostScans} scans");
        if (blockVisits > DecodeLimits.MostBlockVisits)
        {
            var scansAtThisSize = DecodeLimits.MostBlockVisits / components.Sum(component => component.Blocks);
            throw FrameException.TooLarge($"{scansAtThisSize} scans at this size");
        }
    }

    /// <summary>The header of the file, once all scans are added.</summary>
    /// <exception cref="FrameException">There is no scan.</exception>
    public ImageHeader Header(int orientation)
    {
        if (!HasScans)
            throw FrameException.Broken("it holds no pixels");
        var coefficientBytes = isProgressive || severalScans
            ? components.Sum(component => component.Blocks) * Coefficients * BytesPerCoefficient
            : 0;
        return new(ImageFormat.Jpeg, width, height, orientation)
        {
            BytesPerPixel = OutputBytesPerPixel + ((double)coefficientBytes / width / height),
        };
    }

    private static List<Component> ReadComponents(ReadOnlySpan<byte> segment, int width, int height)
    {
        var sampling = new List<(byte Id, int Horizontal, int Vertical)>();
        for (var i = 0; i < segment[5]; i++)
        {
            var values = segment[(6 + (3 * i))..];
            sampling.Add((values[0], values[1] >> 4, values[1] & 0xF));
        }

        if (sampling.Exists(each => each.Horizontal is < 1 or > 4 || each.Vertical is < 1 or > 4))
            throw FrameException.Broken("its frame header is wrong");
        var mostHorizontal = sampling.Max(each => each.Horizontal);
        var mostVertical = sampling.Max(each => each.Vertical);
        return sampling.ConvertAll(each => new Component(
            each.Id,
            Blocks(width, each.Horizontal, mostHorizontal) * Blocks(height, each.Vertical, mostVertical)));
    }

    /// <summary>Blocks along a side of a component: as many as its share of whole units of the frame.</summary>
    private static long Blocks(int side, int sampling, int most) =>
        (side + (BlockSide * most) - 1) / (BlockSide * most) * sampling;

    /// <summary>One channel.</summary>
    private sealed class Component(byte id, long blocks)
    {
        /// <summary>For each coefficient the lowest bit that was sent; −1 before any was.</summary>
        private readonly int[] lowestBits = [.. Enumerable.Repeat(-1, Coefficients)];

        public byte Id => id;

        public long Blocks => blocks;

        public bool IsComplete => Array.TrueForAll(lowestBits, bit => bit == 0);

        public void AddBits(int first, int last, int lowestBit)
        {
            for (var i = first; i <= last; i++)
                lowestBits[i] = lowestBit;
        }
    }
}
