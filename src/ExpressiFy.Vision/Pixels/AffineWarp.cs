using System.Runtime.CompilerServices;

namespace ExpressiFy.Vision.Pixels;

/// <summary>Samples a gray picture along a turned and scaled grid, and takes the means of the samples.</summary>
internal static unsafe class AffineWarp
{
    /// <summary>Bits after the point of a place while it is computed, and of those that are used: 1/32 pixel.</summary>
    private const int PlaceBits = 10, FractionBits = 5;

    private const int Shift = PlaceBits - FractionBits;
    private const int Fractions = 1 << FractionBits;

    /// <summary>Bits of a weight of one of four neighbours, a product of two fractions.</summary>
    private const int WeightBits = 2 * FractionBits;

    /// <summary>
    /// A square crop. Between pixels the value is interpolated linearly, beyond the edge the last pixel is repeated, as
    /// OpenCV's warpAffine does; then each pixel of the crop is the mean of samples × samples.
    /// </summary>
    /// <param name="gray">The picture.</param>
    /// <param name="toPicture">Maps samples to the picture.</param>
    /// <param name="samples">Samples along a pixel of the crop.</param>
    /// <param name="side">Pixels along the crop.</param>
    public static byte[] Crop(PixelBuffer gray, AffineMap toPicture, int samples, int side)
    {
        var columns = side * samples;
        var alongX = new int[columns];
        var alongY = new int[columns];
        for (var x = 0; x < columns; x++)
        {
            alongX[x] = Fixed(toPicture.A * x);
            alongY[x] = Fixed(toPicture.D * x);
        }

        var pixels = gray.Pointer;
        var (width, height) = (gray.Width, gray.Height);
        var crop = new byte[side * side];
        var sums = new int[side];
        for (var row = 0; row < side; row++)
        {
            Array.Clear(sums);
            for (var sample = 0; sample < samples; sample++)
            {
                var y = (row * samples) + sample;
                var startX = Fixed((toPicture.B * y) + toPicture.C) + (1 << (Shift - 1));
                var startY = Fixed((toPicture.E * y) + toPicture.F) + (1 << (Shift - 1));
                for (var (x, pixel) = (0, 0); pixel < side; pixel++)
                {
                    var sum = 0;
                    for (var i = 0; i < samples; i++, x++)
                    {
                        var placeX = (startX + alongX[x]) >> Shift;
                        var placeY = (startY + alongY[x]) >> Shift;
                        sum += Sample(pixels, width, height, placeX, placeY);
                    }

                    sums[pixel] += sum;
                }
            }

            Means(sums, samples, crop.AsSpan(row * side, side));
        }

        return crop;
    }

    /// <summary>The value at a place in 1/32 pixel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Sample(byte* pixels, int width, int height, int placeX, int placeY)
    {
        var x = placeX >> FractionBits;
        var y = placeY >> FractionBits;
        var partX = placeX & (Fractions - 1);
        var partY = placeY & (Fractions - 1);
        byte* upper, lower;
        var next = 1;
        if ((uint)x < (uint)(width - 1) && (uint)y < (uint)(height - 1))
        {
            upper = pixels + ((nint)y * width) + x;
            lower = upper + width;
        }
        else
        {
            var left = Math.Clamp(x, 0, width - 1);
            next = Math.Clamp(x + 1, 0, width - 1) - left;
            upper = pixels + ((nint)Math.Clamp(y, 0, height - 1) * width) + left;
            lower = pixels + ((nint)Math.Clamp(y + 1, 0, height - 1) * width) + left;
        }

        var above = (upper[0] * (Fractions - partX)) + (upper[next] * partX);
        var below = (lower[0] * (Fractions - partX)) + (lower[next] * partX);
        return ((above * (Fractions - partY)) + (below * partY) + (1 << (WeightBits - 1))) >> WeightBits;
    }

    /// <summary>Halves go to the even value, and with four samples up, as in OpenCV's area means.</summary>
    private static void Means(ReadOnlySpan<int> sums, int samples, Span<byte> row)
    {
        var share = 1f / (samples * samples);
        for (var i = 0; i < row.Length; i++)
            row[i] = samples == 2 ? (byte)((sums[i] + 2) >> 2) : PixelRows.ToByte(sums[i] * share);
    }

    private static int Fixed(double place) => (int)Math.Round(place * (1 << PlaceBits));
}
