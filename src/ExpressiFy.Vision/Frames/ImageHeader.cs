namespace ExpressiFy.Vision.Frames;

/// <summary>What a picture file says about itself before any pixel is decoded.</summary>
/// <param name="Format">Told by the first bytes, never by a name or a content type.</param>
/// <param name="Width">Stored width in pixels, before the orientation is applied.</param>
/// <param name="Height">Stored height in pixels, before the orientation is applied.</param>
/// <param name="Orientation">EXIF orientation, 1 (upright) … 8.</param>
internal readonly record struct ImageHeader(ImageFormat Format, int Width, int Height, int Orientation)
{
    /// <summary>Pixels, as a product that cannot overflow.</summary>
    public long Pixels => (long)Width * Height;

    /// <summary>Reads the header and walks the file to its end mark.</summary>
    /// <exception cref="FrameException">Not one of the three formats, or cut off.</exception>
    public static ImageHeader Read(ReadOnlySpan<byte> file)
    {
        var header = file switch
        {
            [0xFF, 0xD8, 0xFF, ..] => JpegHeader.Read(file),
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => PngHeader.Read(file),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => WebpHeader.Read(file),
            _ => throw new FrameException(FrameProblem.NotAnImage, "This is not a JPEG, PNG or WebP picture."),
        };

        if (header.Width <= 0 || header.Height <= 0)
            throw FrameException.Broken("its size is zero");
        return header;
    }
}
