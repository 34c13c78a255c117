using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Benchmarks.Geometry;

/// <summary>A training crop between its pixels, for pictures that show it enlarged.</summary>
internal static class CropSampling
{
    private const int Size = FaceCrop.Side;

    /// <summary>The gray at a place of the crop, bilinear; its outermost pixels are repeated beyond their middles.</summary>
    public static byte Bilinear(ReadOnlySpan<byte> crop, double x, double y)
    {
        const int Last = Size - 1;
        x = Math.Clamp(x - .5, 0, Last);
        y = Math.Clamp(y - .5, 0, Last);
        int left = (int)x, top = (int)y, right = Math.Min(left + 1, Last), bottom = Math.Min(top + 1, Last);
        var upper = (crop[(top * Size) + left] * (1 - (x - left))) + (crop[(top * Size) + right] * (x - left));
        var lower = (crop[(bottom * Size) + left] * (1 - (x - left))) + (crop[(bottom * Size) + right] * (x - left));
        return (byte)Math.Round((upper * (1 - (y - top))) + (lower * (y - top)));
    }
}
