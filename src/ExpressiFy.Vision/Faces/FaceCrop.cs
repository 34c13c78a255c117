using ExpressiFy.Vision.Expressions;

namespace ExpressiFy.Vision.Faces;

/// <summary>A 48×48 gray face in the geometry of the FER-2013 faces, row by row, 0 black … 255 white.</summary>
public sealed class FaceCrop
{
    private readonly byte[] pixels;

    private FaceCrop(byte[] pixels) => this.pixels = pixels;

    /// <summary>2,304 values.</summary>
    public ReadOnlySpan<byte> Pixels => pixels;

    /// <summary>Takes a face that is cropped already, such as a row of FER-2013: 2,304 values, copied.</summary>
    /// <exception cref="ArgumentException">Another length.</exception>
    public static FaceCrop FromGray(ReadOnlySpan<byte> pixels) => pixels.Length == ExpressionInput.Length
        ? new(pixels.ToArray())
        : throw new ArgumentException($"A crop has {ExpressionInput.Length} values; got {pixels.Length}.", nameof(pixels));
}
