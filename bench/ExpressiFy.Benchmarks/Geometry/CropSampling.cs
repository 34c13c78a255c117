using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Benchmarks.Geometry;

/// <summary>Samples a training crop between its pixels, to enlarge it.</summary>
internal static class CropSampling
{
    private const int Side = FaceCrop.Side;
    private const int Last = Side - 1;

    /// <summary>
    /// The gray value at a place of the crop by bilinear interpolation; the outermost pixels are repeated.
    /// </summary>
    /// <param name="crop">48×48 gray values.</param>
    /// <param name="x">In crop pixels, 0 at the left edge.</param>
    /// <param name="y">In crop pixels, 0 at the upper edge.</param>
    public static byte Bilinear(ReadOnlySpan<byte> crop, double x, double y)
    {
        x = Math.Clamp(x - .5, 0, Last);
        y = Math.Clamp(y - .5, 0, Last);
        var left = (int)x;
        var top = (int)y;
        var right = Math.Min(left + 1, Last);
        var bottom = Math.Min(top + 1, Last);
        var upper = Between(crop[(top * Side) + left], crop[(top * Side) + right], x - left);
        var lower = Between(crop[(bottom * Side) + left], crop[(bottom * Side) + right], x - left);
        return (byte)Math.Round(Between(upper, lower, y - top));
    }

    private static double Between(double first, double second, double fraction) =>
        (first * (1 - fraction)) + (second * fraction);
}
