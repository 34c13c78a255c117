using System.Numerics;
using System.Numerics.Tensors;
using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Lab.Data;

/// <summary>
/// A 128-bit hash of a face that hardly changes with compression, brightness or a watermark: the signs of the lowest
/// frequencies of its discrete cosine transform, without the mean. After the perceptual hashes in Zauner (2010),
/// "Implementation and Benchmarking of Perceptual Image Hash Functions", with twice the bits, because all these
/// pictures show a face at the same position.
/// </summary>
/// <param name="Signs">A bit a frequency, the lowest frequencies first.</param>
public readonly record struct PerceptualHash(UInt128 Signs)
{
    public const int Bits = 128;

    private const int Size = FaceCrop.Side;

    /// <summary>
    /// Frequencies along each axis. The 128 with the lowest sum of both are used; these sums reach 15.
    /// </summary>
    private const int Side = 16;

    /// <summary>
    /// The cosines are integers, so that every machine computes the same bits and thus the same split. Cosine 1 is 512;
    /// dividing the row sums by 128 keeps all sums below 2^31.
    /// </summary>
    private const int CosineOne = 512;
    private const int RowDivisor = 128;

    /// <summary>Side×Size, a row for each frequency.</summary>
    private static readonly int[] Cosines = CreateCosines();

    private static readonly (int Row, int Column)[] Frequencies =
    [
        .. Enumerable.Range(1, (Side * Side) - 1)
            .Select(i => (Row: i / Side, Column: i % Side))
            .OrderBy(frequency => frequency.Row + frequency.Column)
            .ThenBy(frequency => frequency.Row)
            .Take(Bits),
    ];

    /// <summary>
    /// The hash of a face (48×48 gray, row by row) and that of its mirror image, whose odd horizontal frequencies have
    /// the other sign.
    /// </summary>
    public static (PerceptualHash Plain, PerceptualHash Mirrored) Of(ReadOnlySpan<byte> pixels)
    {
        Span<int> columns = stackalloc int[Side * Size];
        TransformRows(pixels, columns);

        UInt128 plain = 0, mirrored = 0;
        for (var bit = 0; bit < Bits; bit++)
        {
            var (row, column) = Frequencies[bit];
            var coefficient = TensorPrimitives.Dot<int>(columns.Slice(column * Size, Size), CosinesOf(row));
            var mirroredCoefficient = column % 2 == 0 ? coefficient : -coefficient;
            if (coefficient > 0)
                plain |= UInt128.One << bit;
            if (mirroredCoefficient > 0)
                mirrored |= UInt128.One << bit;
        }

        return (new(plain), new(mirrored));
    }

    /// <summary>Number of differing bits, 0…128.</summary>
    public int Distance(PerceptualHash other)
    {
        var different = Signs ^ other.Signs;
        return BitOperations.PopCount((ulong)different) + BitOperations.PopCount((ulong)(different >> 64));
    }

    /// <summary>
    /// Number of differing bits among the lower half of the frequencies, 0…64. Small even for pictures that are shifted
    /// by a pixel.
    /// </summary>
    public int CoarseDistance(PerceptualHash other) => BitOperations.PopCount((ulong)(Signs ^ other.Signs));

    /// <summary>
    /// The transform along each row of the face; the result has a row for each frequency and a column for each row.
    /// </summary>
    private static void TransformRows(ReadOnlySpan<byte> pixels, Span<int> columns)
    {
        Span<int> line = stackalloc int[Size];
        for (var y = 0; y < Size; y++)
        {
            TensorPrimitives.ConvertTruncating(pixels.Slice(y * Size, Size), line);
            for (var column = 0; column < Side; column++)
                columns[(column * Size) + y] = TensorPrimitives.Dot<int>(line, CosinesOf(column)) / RowDivisor;
        }
    }

    private static int[] CreateCosines()
    {
        var cosines = new int[Side * Size];
        for (var i = 0; i < cosines.Length; i++)
        {
            var (frequency, position) = Math.DivRem(i, Size);
            var angle = Math.PI * ((2 * position) + 1) * frequency / (2 * Size);
            cosines[i] = (int)Math.Round(CosineOne * Math.Cos(angle));
        }

        return cosines;
    }

    private static ReadOnlySpan<int> CosinesOf(int frequency) => Cosines.AsSpan(frequency * Size, Size);
}
