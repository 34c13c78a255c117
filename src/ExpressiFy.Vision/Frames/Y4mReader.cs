using System.Globalization;
using System.Text;
using ExpressiFy.Vision.Pixels;

namespace ExpressiFy.Vision.Frames;

/// <summary>
/// Reads YUV4MPEG2 (wiki.multimedia.cx/index.php/YUV4MPEG2): a line with the size, then for each frame a line and its
/// planes. Only 4:4:4 with the full range of BT.601 is read, as <see cref="FfmpegProcess"/> asks for.
/// </summary>
internal sealed class Y4mReader
{
    private const string Signature = "YUV4MPEG2 ", FrameLine = "FRAME", FullColour = "444";
    private const int LongestLine = 256;

    /// <summary>Frame rate of a stream that does not state one.</summary>
    private const double DefaultFramesPerSecond = 25;

    private readonly Stream stream;
    private readonly int width;
    private readonly int height;
    private readonly byte[] planes;

    private Y4mReader(Stream stream, int width, int height, double framesPerSecond)
    {
        this.stream = stream;
        this.width = width;
        this.height = height;
        FramesPerSecond = framesPerSecond;
        planes = new byte[3 * width * height];
    }

    /// <summary>Frames a second, more than 0.</summary>
    public double FramesPerSecond { get; }

    /// <summary>Reads the first line; null when there is none of this format.</summary>
    /// <exception cref="FrameException">The frames are too large.</exception>
    public static Y4mReader? Open(Stream stream)
    {
        var line = ReadLine(stream);
        if (line?.StartsWith(Signature, StringComparison.Ordinal) != true)
            return null;
        var fields = line[Signature.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!int.TryParse(Field(fields, 'W'), CultureInfo.InvariantCulture, out var width)
            || !int.TryParse(Field(fields, 'H'), CultureInfo.InvariantCulture, out var height)
            || Field(fields, 'C') != FullColour)
        {
            return null;
        }

        DecodeLimits.CheckSize(width, height);
        return new(stream, width, height, Rate(Field(fields, 'F')));
    }

    /// <summary>The next frame; null at the end, and when the last one is cut off.</summary>
    public PixelBuffer? Next()
    {
        if (ReadLine(stream)?.StartsWith(FrameLine, StringComparison.Ordinal) != true)
            return null;
        if (stream.ReadAtLeast(planes, planes.Length, throwOnEndOfStream: false) < planes.Length)
            return null;

        var pixels = new PixelBuffer(width, height);
        var plane = width * height;
        for (var y = 0; y < height; y++)
        {
            var row = y * width;
            WriteRow(
                planes.AsSpan(row, width),
                planes.AsSpan(plane + row, width),
                planes.AsSpan((2 * plane) + row, width),
                pixels.Colours(y));
        }

        return pixels;
    }

    /// <summary>The conversion of JFIF 1.02, with sixteen bits after the point.</summary>
    private static void WriteRow(
        ReadOnlySpan<byte> lumas, ReadOnlySpan<byte> blues, ReadOnlySpan<byte> reds, Span<uint> row)
    {
        const int half = 1 << 15, one = 1 << 16;
        for (var x = 0; x < row.Length; x++)
        {
            var luma = (lumas[x] * one) + half;
            var blue = blues[x] - 128;
            var red = reds[x] - 128;
            row[x] = Byte(luma + (116_130 * blue))
                | (Byte(luma - (22_554 * blue) - (46_802 * red)) << 8)
                | (Byte(luma + (91_881 * red)) << 16);
        }
    }

    private static uint Byte(int value) => (uint)Math.Clamp(value >> 16, byte.MinValue, byte.MaxValue);

    /// <summary>A line without its end; null when the stream ends before, or the line is too long.</summary>
    private static string? ReadLine(Stream stream)
    {
        var line = new StringBuilder();
        while (line.Length < LongestLine)
        {
            var value = stream.ReadByte();
            if (value < 0)
                return null;
            if (value == '\n')
                return line.ToString();
            line.Append((char)value);
        }

        return null;
    }

    private static string? Field(string[] fields, char name) =>
        Array.Find(fields, field => field[0] == name)?[1..];

    /// <summary>Two numbers with a colon between them, such as 30000:1001.</summary>
    private static double Rate(string? field)
    {
        var parts = field?.Split(':');
        if (parts?.Length != 2
            || !double.TryParse(parts[0], CultureInfo.InvariantCulture, out var frames)
            || !double.TryParse(parts[1], CultureInfo.InvariantCulture, out var seconds))
        {
            return DefaultFramesPerSecond;
        }

        return frames > 0 && seconds > 0 ? frames / seconds : DefaultFramesPerSecond;
    }
}
