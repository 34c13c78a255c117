namespace ExpressiFy.Vision.Faces;

/// <summary>
/// A 48×48 gray face in the geometry of the FER-2013 faces (Goodfellow et al. 2013), row by row, 0 black … 255 white.
/// </summary>
public sealed class FaceCrop
{
    /// <summary>Width and height in pixels.</summary>
    public const int Side = 48;

    /// <summary>Number of pixels, 2,304.</summary>
    public const int Length = Side * Side;

    private readonly byte[] pixels;

    private FaceCrop(byte[] pixels) => this.pixels = pixels;

    /// <summary>The <see cref="Length"/> gray values.</summary>
    public ReadOnlySpan<byte> Pixels => pixels;

    /// <summary>Copies a face that is cropped already, such as a row of FER-2013.</summary>
    /// <exception cref="ArgumentException">The number of values is not <see cref="Length"/>.</exception>
    public static FaceCrop FromGray(ReadOnlySpan<byte> pixels)
    {
        if (pixels.Length != Length)
            throw new ArgumentException($"A crop has {Length} values; got {pixels.Length}.", nameof(pixels));
        return new(pixels.ToArray());
    }
}
