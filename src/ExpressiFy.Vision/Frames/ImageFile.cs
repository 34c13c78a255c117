namespace ExpressiFy.Vision.Frames;

/// <summary>
/// A picture file whose structure was followed to its end by own code. A native decoder
/// cannot be stopped, and some decode files that are cut off without an error: whatever makes decoding expensive has to
/// be found here.
/// </summary>
/// <param name="Header">What the file is.</param>
/// <param name="Content">
/// What the decoder gets: the parts with the first picture's pixels. Metadata, comments and further pictures of an
/// animation are left out, so that none of them can cost anything.
/// </param>
internal sealed record ImageFile(ImageHeader Header, ReadOnlyMemory<byte> Content)
{
    private static ReadOnlySpan<byte> JpegSignature => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Reads the header and follows the structure of the file to its end.</summary>
    /// <exception cref="FrameException">
    /// The file has none of the three formats, is cut off, is too large, or has a form that is not read.
    /// </exception>
    public static ImageFile Read(ReadOnlySpan<byte> file)
    {
        var image = ReadFormat(file);
        DecodeLimits.Check(image.Header);
        return image;
    }

    /// <summary>The format that the first 12 bytes of a file are of; null when it is none of the three.</summary>
    public static ImageFormat? FormatOf(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith(JpegSignature))
            return ImageFormat.Jpeg;
        if (head.StartsWith(PngSignature))
            return ImageFormat.Png;
        if (head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8))
            return ImageFormat.Webp;
        return null;
    }

    private static ImageFile ReadFormat(ReadOnlySpan<byte> file) => FormatOf(file) switch
    {
        ImageFormat.Jpeg => JpegFile.Read(file),
        ImageFormat.Png => PngFile.Read(file),
        ImageFormat.Webp => WebpFile.Read(file),
        _ => throw new FrameException(FrameProblem.NotAnImage, "This is not a JPEG, PNG or WebP picture."),
    };
}
