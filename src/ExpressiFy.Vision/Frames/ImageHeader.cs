namespace ExpressiFy.Vision.Frames;

/// <summary>What a picture file is, as its structure tells before any pixel is decoded.</summary>
/// <param name="Format">Determined by the first bytes, never by a name or a content type.</param>
/// <param name="Width">Stored width in pixels, before the orientation is applied.</param>
/// <param name="Height">Stored height in pixels, before the orientation is applied.</param>
/// <param name="Orientation">EXIF orientation, 1 (upright) … 8.</param>
internal readonly record struct ImageHeader(ImageFormat Format, int Width, int Height, int Orientation)
{
    /// <summary>Number of pixels; as a long, because the product of the sides can exceed an int.</summary>
    public long Pixels => (long)Width * Height;

    /// <summary>Whether some pixels can be transparent.</summary>
    public bool HasAlpha { get; init; }

    /// <summary>Memory that the decoder takes for each pixel in bytes, besides the file.</summary>
    public double BytesPerPixel { get; init; }

    /// <summary>Whether the file stops where its end mark should stand.</summary>
    public bool LacksEnd { get; init; }
}
