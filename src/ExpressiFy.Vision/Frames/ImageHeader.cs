namespace ExpressiFy.Vision.Frames;

/// <summary>
/// The header of a picture file, read before any pixel is decoded. It is read by own code, because OpenCV decodes a
/// file before it tells its size, and decodes files that are cut off without an error.
/// </summary>
/// <param name="Format">Determined by the first bytes, never by a name or a content type.</param>
/// <param name="Width">Stored width in pixels, before the orientation is applied.</param>
/// <param name="Height">Stored height in pixels, before the orientation is applied.</param>
/// <param name="Orientation">EXIF orientation, 1 (upright) … 8.</param>
internal readonly record struct ImageHeader(ImageFormat Format, int Width, int Height, int Orientation)
{
    private static ReadOnlySpan<byte> JpegSignature => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Number of pixels; as a long, because the product of the sides can exceed an int.</summary>
    public long Pixels => (long)Width * Height;

    /// <summary>Reads the header and follows the structure of the file to its end mark.</summary>
    /// <exception cref="FrameException">The file has none of the three formats, or is cut off.</exception>
    public static ImageHeader Read(ReadOnlySpan<byte> file)
    {
        var header = ReadFormat(file);
        if (header.Width <= 0 || header.Height <= 0)
            throw FrameException.Broken("its size is zero");
        return header;
    }

    private static ImageHeader ReadFormat(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith(JpegSignature))
            return JpegHeader.Read(file);
        if (file.StartsWith(PngSignature))
            return PngHeader.Read(file);
        if (file.Length >= 12 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8))
            return WebpHeader.Read(file);
        throw new FrameException(FrameProblem.NotAnImage, "This is not a JPEG, PNG or WebP picture.");
    }
}
