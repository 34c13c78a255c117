using System.Numerics;
using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Lab.Data;

/// <summary>Bilinear interpolation of a 48×48 face.</summary>
public static class BilinearSampling
{
    private const int Size = FaceCrop.Side;

    /// <summary>The value at a position between pixels.</summary>
    /// <param name="face">48×48, row by row.</param>
    /// <param name="x">Column; clamped to the face.</param>
    /// <param name="y">Row; clamped to the face.</param>
    public static float At<T>(ReadOnlySpan<T> face, float x, float y)
        where T : INumberBase<T>
    {
        x = Math.Clamp(x, 0, Size - 1);
        y = Math.Clamp(y, 0, Size - 1);
        var left = (int)x;
        var top = (int)y;
        var right = Math.Min(left + 1, Size - 1);
        var bottom = Math.Min(top + 1, Size - 1);
        var upper = Interpolate(face[(top * Size) + left], face[(top * Size) + right], x - left);
        var lower = Interpolate(face[(bottom * Size) + left], face[(bottom * Size) + right], x - left);
        return upper + ((y - top) * (lower - upper));
    }

    /// <summary>
    /// The matrix, side×48 row by row, that resizes a row or column of 48 pixels to another side. Pixel values belong
    /// to pixel centres.
    /// </summary>
    public static float[] ResizeMatrix(int side)
    {
        var weights = new float[side * Size];
        for (var i = 0; i < side; i++)
        {
            var source = Math.Clamp(((i + .5f) * Size / side) - .5f, 0, Size - 1);
            var first = (int)source;
            weights[(i * Size) + first] = 1 - (source - first);
            weights[(i * Size) + Math.Min(first + 1, Size - 1)] += source - first;
        }

        return weights;
    }

    private static float Interpolate<T>(T start, T end, float position)
        where T : INumberBase<T>
    {
        var startValue = float.CreateTruncating(start);
        return startValue + (position * (float.CreateTruncating(end) - startValue));
    }
}
