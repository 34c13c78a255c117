using System.Numerics;
using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Lab.Data;

/// <summary>Gray values of a face between its pixels, by bilinear interpolation.</summary>
public static class BilinearSampling
{
    private const int Size = FaceCrop.Side;

    /// <param name="face">48×48, row by row.</param>
    /// <param name="x">Column; beyond an edge the edge is repeated.</param>
    /// <param name="y">Row, likewise.</param>
    public static float At<T>(ReadOnlySpan<T> face, float x, float y)
        where T : INumberBase<T>
    {
        x = Math.Clamp(x, 0, Size - 1);
        y = Math.Clamp(y, 0, Size - 1);
        var left = (int)x;
        var top = (int)y;
        var right = Math.Min(left + 1, Size - 1);
        var bottom = Math.Min(top + 1, Size - 1);
        var (u, v) = (x - left, y - top);
        var upper = Mixed(face[(top * Size) + left], face[(top * Size) + right], u);
        var lower = Mixed(face[(bottom * Size) + left], face[(bottom * Size) + right], u);
        return upper + (v * (lower - upper));
    }

    /// <summary>The matrix, side×48 row by row, that makes a row or column of another side from one of 48 pixels; pixels are squares whose middles count.</summary>
    public static float[] Enlarging(int side)
    {
        var weights = new float[side * Size];
        for (var i = 0; i < side; i++)
        {
            var from = Math.Clamp(((i + .5f) * Size / side) - .5f, 0, Size - 1);
            var first = (int)from;
            weights[(i * Size) + first] = 1 - (from - first);
            weights[(i * Size) + Math.Min(first + 1, Size - 1)] += from - first;
        }

        return weights;
    }

    private static float Mixed<T>(T one, T other, float share)
        where T : INumberBase<T>
    {
        var from = float.CreateTruncating(one);
        return from + (share * (float.CreateTruncating(other) - from));
    }
}
