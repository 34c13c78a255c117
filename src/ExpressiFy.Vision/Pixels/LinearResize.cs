using System.Runtime.InteropServices;

namespace ExpressiFy.Vision.Pixels;

/// <summary>Enlarges by linear interpolation, with the centres of pixels at halves (OpenCV's INTER_LINEAR).</summary>
internal static class LinearResize
{
    /// <summary>Writes a part of a picture into a part of another. The edge of the part is repeated.</summary>
    public static void Write(PixelBuffer source, Region from, PixelBuffer target, Region to)
    {
        var channels = source.Channels;
        var columns = Places(from.Width, to.Width);
        var rows = Places(from.Height, to.Height);
        var upper = new float[to.Width * channels];
        var lower = new float[to.Width * channels];
        var (upperRow, lowerRow) = (-1, -1);
        for (var y = 0; y < to.Height; y++)
        {
            var (first, part) = rows[y];
            var second = Math.Min(first + 1, from.Height - 1);
            if (first == lowerRow)
                (upper, lower, upperRow, lowerRow) = (lower, upper, lowerRow, upperRow);
            if (first != upperRow)
                Stretch(source.Row(from.Y + first), from.X, channels, columns, upper);
            if (second != lowerRow)
                Stretch(source.Row(from.Y + second), from.X, channels, columns, lower);
            (upperRow, lowerRow) = (first, second);
            var row = target.Row(to.Y + y).Slice(to.X * channels, upper.Length);
            for (var x = 0; x < row.Length; x++)
                row[x] = PixelRows.ToByte(upper[x] + ((lower[x] - upper[x]) * part));
        }
    }

    /// <summary>For each pixel of the larger side the pixel before it, and how far it lies on the way to the next.
    /// </summary>
    private static (int First, float Part)[] Places(int from, int to)
    {
        var scale = (double)from / to;
        var places = new (int, float)[to];
        for (var i = 0; i < to; i++)
        {
            var place = Math.Clamp(((i + .5) * scale) - .5, 0, from - 1);
            var first = (int)place;
            places[i] = (first, (float)(place - first));
        }

        return places;
    }

    private static void Stretch(
        ReadOnlySpan<byte> row, int left, int channels, (int First, float Part)[] columns, Span<float> stretched)
    {
        var last = (row.Length / channels) - 1;
        if (channels == PixelBuffer.Colour)
        {
            var colours = MemoryMarshal.Cast<byte, uint>(row);
            for (var x = 0; x < columns.Length; x++)
            {
                var place = left + columns[x].First;
                var first = PixelRows.FromColour(colours[place]);
                var second = PixelRows.FromColour(colours[Math.Min(place + 1, last)]);
                var mixed = first + ((second - first) * columns[x].Part);
                MemoryMarshal.Write(MemoryMarshal.AsBytes(stretched[(4 * x)..]), in mixed);
            }

            return;
        }

        for (var x = 0; x < columns.Length; x++)
        {
            var place = left + columns[x].First;
            var next = row[Math.Min(place + 1, last)];
            stretched[x] = row[place] + ((next - row[place]) * columns[x].Part);
        }
    }
}
