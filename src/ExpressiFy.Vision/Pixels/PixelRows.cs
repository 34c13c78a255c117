using System.Numerics;
using System.Runtime.Intrinsics;

namespace ExpressiFy.Vision.Pixels;

/// <summary>Arithmetic on rows of bytes in single precision, which both ways of scaling share.</summary>
internal static class PixelRows
{
    /// <summary>Adds each byte times the weight to its sum.</summary>
    public static void AddWeighted(ReadOnlySpan<byte> row, float weight, Span<float> sums)
    {
        var step = Vector<float>.Count;
        var weights = new Vector<float>(weight);
        var x = 0;
        for (; x <= row.Length - Vector<byte>.Count; x += Vector<byte>.Count)
        {
            Vector.Widen(new Vector<byte>(row[x..]), out var low, out var high);
            Vector.Widen(low, out var first, out var second);
            Vector.Widen(high, out var third, out var fourth);
            Add(first, weights, sums[x..]);
            Add(second, weights, sums[(x + step)..]);
            Add(third, weights, sums[(x + (2 * step))..]);
            Add(fourth, weights, sums[(x + (3 * step))..]);
        }

        for (; x < row.Length; x++)
            sums[x] += row[x] * weight;
    }

    /// <summary>The nearest byte, of two the even one.</summary>
    public static byte ToByte(float value) => (byte)Math.Clamp(MathF.Round(value), byte.MinValue, byte.MaxValue);

    /// <summary>The four channels of a pixel as the nearest bytes, blue in the lowest.</summary>
    public static uint ToColour(Vector128<float> channels)
    {
        var whole = Vector128.ConvertToInt32(Vector128.Round(channels));
        var words = Vector128.NarrowWithSaturation(whole, whole).AsInt16();
        return Vector128.NarrowWithSaturation(words.AsUInt16(), words.AsUInt16()).AsUInt32().ToScalar();
    }

    /// <summary>The four channels of a pixel.</summary>
    public static Vector128<float> FromColour(uint pixel) => Vector128.ConvertToSingle(
        Vector128.WidenLower(Vector128.WidenLower(Vector128.CreateScalar(pixel).AsByte())).AsInt32());

    private static void Add(Vector<uint> bytes, Vector<float> weights, Span<float> sums) =>
        (new Vector<float>(sums) + (Vector.ConvertToSingle(Vector.AsVectorInt32(bytes)) * weights)).CopyTo(sums);
}
