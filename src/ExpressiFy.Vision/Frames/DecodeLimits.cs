using System.Globalization;

namespace ExpressiFy.Vision.Frames;

/// <summary>
/// How much work a picture may ask of the decoder. A native decoder cannot be stopped, so the work is estimated from
/// the structure of the file. tests/ExpressiFy.Vision.Tests/Frames/PictureCostTests.cs measures that it holds.
/// </summary>
internal static class DecodeLimits
{
    /// <summary>
    /// Memory that decoding may take in bytes. With the file and its copy without metadata, 15 MB each, a picture stays
    /// below 300 MB.
    /// </summary>
    public const long MostBytes = 250_000_000;

    /// <summary>
    /// Scans of a JPEG. A progressive photograph has about ten, the most elaborate scripts of optimisers about sixty.
    /// </summary>
    public const int MostScans = 100;

    /// <summary>
    /// Blocks of 8×8 pixels that all scans of a JPEG visit together. Each visit costs time however little the scan
    /// says of the block. A progressive photograph of 40 megapixels has 5 million.
    /// </summary>
    public const long MostBlockVisits = 10_000_000;

    /// <summary>
    /// The same of a JPEG that lacks its end mark, over all its decodings: each reads all bytes once more. A
    /// progressive photograph of 19 megapixels stays below.
    /// </summary>
    public const long MostBlockVisitsWithoutEnd = 8_000_000;

    /// <summary>Segments of a JPEG besides its scans; one with a colour profile of the largest size has 300.</summary>
    public const int MostSegments = 2_000;

    /// <summary>Parts into which the pixels of a PNG are cut; encoders write 4,000 of 4 KB at most.</summary>
    public const int MostPixelChunks = 20_000;

    /// <summary>Checks size and memory.</summary>
    /// <exception cref="FrameException">A side is 0, or the picture is too large.</exception>
    public static void Check(ImageHeader header)
    {
        CheckSize(header.Width, header.Height);
        if (header.Pixels * header.BytesPerPixel > MostBytes)
            throw FrameException.TooLarge($"{Megapixels(MostBytes / header.BytesPerPixel)} megapixels in this form");
    }

    /// <summary>Checks the number of pixels, as soon as the size is known.</summary>
    /// <inheritdoc cref="Check" path="/exception"/>
    public static void CheckSize(int width, int height)
    {
        if (width <= 0 || height <= 0)
            throw FrameException.Broken("its size is zero");
        var pixels = (long)width * height;
        if (pixels > Frame.LargestPixels)
        {
            throw FrameException.TooLarge(
                $"{Megapixels(Frame.LargestPixels)} megapixels, and this one has {Megapixels(pixels + 99_999)}");
        }
    }

    private static string Megapixels(double pixels) =>
        (Math.Floor(pixels / 100_000) / 10).ToString("0.#", CultureInfo.InvariantCulture);
}
