using System.Numerics;
using System.Numerics.Tensors;
using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Lab.Data;

/// <summary>
/// A face in 128 bits that survive another compression, another brightness or a watermark: the signs of the lowest cosine frequencies
/// of the picture, its mean left out. After the perceptual hashes in Zauner (2010), "Implementation and Benchmarking of Perceptual
/// Image Hash Functions", with twice the bits, because all these pictures show a face in the same place.
/// </summary>
/// <param name="Signs">A bit a frequency, the lowest frequencies first.</param>
public readonly record struct PerceptualHash(UInt128 Signs)
{
    public const int Bits = 128;

    private const int Size = FaceCrop.Side;

    /// <summary>Frequencies along each axis, of which the 128 with the lowest sums are taken; those sums reach 15.</summary>
    private const int Side = 16;

    /// <summary>Whole numbers, so that every machine gets the same bits and thus the same split; all sums stay below 2^31.</summary>
    private const int One = 512, Kept = 128;

    /// <summary>Side×Size: a row for each frequency.</summary>
    private static readonly int[] Cosines =
        [.. Enumerable.Range(0, Side * Size).Select(i => (int)Math.Round(One * Math.Cos(Math.PI * ((2 * (i % Size)) + 1) * (i / Size) / (2 * Size))))];

    private static readonly (int Row, int Column)[] Frequencies =
    [
        .. Enumerable.Range(1, (Side * Side) - 1)
            .Select(i => (Row: i / Side, Column: i % Side))
            .OrderBy(at => at.Row + at.Column).ThenBy(at => at.Row)
            .Take(Bits),
    ];

    /// <summary>The hash of a face (48×48 gray, row by row) and that of its mirror image, in which odd columns have the other sign.</summary>
    public static (PerceptualHash Plain, PerceptualHash Mirrored) Of(ReadOnlySpan<byte> pixels)
    {
        Span<int> line = stackalloc int[Size];
        Span<int> columns = stackalloc int[Side * Size];
        for (var y = 0; y < Size; y++)
        {
            TensorPrimitives.ConvertTruncating(pixels.Slice(y * Size, Size), line);
            for (var column = 0; column < Side; column++)
                columns[(column * Size) + y] = TensorPrimitives.Dot<int>(line, Frequency(column)) / Kept;
        }

        UInt128 plain = 0, mirrored = 0;
        for (var bit = 0; bit < Bits; bit++)
        {
            var (row, column) = Frequencies[bit];
            var sum = TensorPrimitives.Dot<int>(columns.Slice(column * Size, Size), Frequency(row));
            var flipped = column % 2 == 0 ? sum : -sum;
            plain |= sum > 0 ? UInt128.One << bit : 0;
            mirrored |= flipped > 0 ? UInt128.One << bit : 0;
        }

        return (new(plain), new(mirrored));
    }

    /// <summary>Bits that differ, 0…128.</summary>
    public int Distance(PerceptualHash other)
    {
        var different = Signs ^ other.Signs;
        return BitOperations.PopCount((ulong)different) + BitOperations.PopCount((ulong)(different >> 64));
    }

    /// <summary>Those of the lower half of the frequencies that differ, 0…64: small too where two pictures lie a pixel apart.</summary>
    public int CoarseDistance(PerceptualHash other) => BitOperations.PopCount((ulong)(Signs ^ other.Signs));

    private static ReadOnlySpan<int> Frequency(int index) => Cosines.AsSpan(index * Size, Size);
}
