using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ExpressiFy.Vision.Pixels;

/// <summary>Shrinks by the means of areas, which keeps fine texture from turning into patterns.</summary>
internal static class AreaResize
{
    /// <summary>
    /// Added when both sides are halved, so that the mean of four bytes is rounded up from a half, as OpenCV does for
    /// this size alone.
    /// </summary>
    private const float HalvesUp = .125f;

    /// <summary>Writes a part of a picture into a part of another that is not larger.</summary>
    public static void Write(PixelBuffer source, Region from, PixelBuffer target, Region to) =>
        Write(source, from, target, to, (double)from.Width / to.Width, (double)from.Height / to.Height);

    /// <summary>A whole picture, smaller.</summary>
    /// <param name="source">The picture.</param>
    /// <param name="scale">More than 0 and at most 1.</param>
    public static PixelBuffer Of(PixelBuffer source, double scale)
    {
        var width = Math.Max(1, (int)Math.Round(source.Width * scale));
        var height = Math.Max(1, (int)Math.Round(source.Height * scale));
        var target = new PixelBuffer(width, height, source.Channels);
        Write(source, source.All, target, target.All, 1 / scale, 1 / scale);
        return target;
    }

    private static void Write(
        PixelBuffer source, Region from, PixelBuffer target, Region to, double scaleX, double scaleY)
    {
        var channels = source.Channels;
        var columns = new AreaWeights(from.Width, to.Width, scaleX);
        var rows = new AreaWeights(from.Height, to.Height, scaleY);
        var rounding = scaleX.Equals(2) && scaleY.Equals(2) ? HalvesUp : 0;
        var rented = ArrayPool<float>.Shared.Rent(from.Width * channels);
        var sums = rented.AsSpan(0, from.Width * channels);
        for (var y = 0; y < to.Height; y++)
        {
            // Down the columns first: that runs along whole rows, many bytes at a time.
            sums.Clear();
            var weights = rows.Of(y);
            for (var i = 0; i < weights.Length; i++)
            {
                var row = source.Row(from.Y + rows.First(y) + i);
                PixelRows.AddWeighted(row.Slice(from.X * channels, sums.Length), weights[i], sums);
            }

            if (channels == PixelBuffer.Colour)
                WriteColours(sums, columns, rounding, target.Colours(to.Y + y).Slice(to.X, to.Width));
            else
                WriteGrays(sums, columns, rounding, target.Row(to.Y + y).Slice(to.X, to.Width));
        }

        // A pooled array could keep a part of the picture beyond its reading.
        ArrayPool<float>.Shared.Return(rented, clearArray: true);
    }

    private static void WriteColours(ReadOnlySpan<float> sums, AreaWeights columns, float rounding, Span<uint> row)
    {
        var pixels = MemoryMarshal.Cast<float, Vector128<float>>(sums);
        for (var x = 0; x < row.Length; x++)
        {
            var weights = columns.Of(x);
            var part = pixels.Slice(columns.First(x), weights.Length);
            var mean = Vector128.Create(rounding);
            for (var i = 0; i < weights.Length; i++)
                mean += part[i] * weights[i];
            row[x] = PixelRows.ToColour(mean);
        }
    }

    private static void WriteGrays(ReadOnlySpan<float> sums, AreaWeights columns, float rounding, Span<byte> row)
    {
        for (var x = 0; x < row.Length; x++)
        {
            var weights = columns.Of(x);
            var part = sums.Slice(columns.First(x), weights.Length);
            var mean = rounding;
            for (var i = 0; i < weights.Length; i++)
                mean += part[i] * weights[i];
            row[x] = PixelRows.ToByte(mean);
        }
    }
}
