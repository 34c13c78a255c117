using ExpressiFy.Vision.Pixels;

namespace ExpressiFy.Vision.Frames;

/// <summary>
/// Tells a JPEG that lacks only its end mark from one that is cut off within its pixels: bytes appended to a complete
/// one change nothing, because every block is there already.
/// </summary>
internal static class JpegEnd
{
    private const int AppendedLength = 64;

    /// <summary>Opposite bits, so that missing bits differ from those of one of them.</summary>
    private static readonly byte[] Appended = [0xAA, 0x55];

    /// <summary>How often a file is decoded, the first time included.</summary>
    public static int Decodings => 1 + Appended.Length;

    /// <summary>The end mark.</summary>
    public static ReadOnlySpan<byte> Mark => [0xFF, 0xD9];

    /// <summary>Decodes the file with other bytes before its end mark, and compares.</summary>
    /// <param name="image">A file that lacked its end mark and got one.</param>
    /// <param name="pixels">What it decodes to.</param>
    /// <param name="decode">Decodes bytes in the same way.</param>
    /// <exception cref="FrameException">The pixels differ, so some are missing.</exception>
    public static void RequireComplete(ImageFile image, PixelBuffer pixels, Decoder decode)
    {
        foreach (var value in Appended)
        {
            var content = image.Content.Span[..^Mark.Length];
            var file = new byte[content.Length + AppendedLength + Mark.Length];
            content.CopyTo(file);
            file.AsSpan(content.Length, AppendedLength).Fill(value);
            Mark.CopyTo(file.AsSpan(file.Length - Mark.Length));
            using var other = decode(file);
            if (!other.Bytes.SequenceEqual(pixels.Bytes))
                throw FrameException.Broken("the file ends early");
        }
    }

    /// <summary>Decodes the bytes of a file.</summary>
    public delegate PixelBuffer Decoder(ReadOnlySpan<byte> content);
}
