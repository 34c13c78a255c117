using OpenCvSharp;

namespace ExpressiFy.Vision.Frames;

/// <summary>One upright colour picture. Lives in memory only; dispose it as soon as it is read.</summary>
public sealed class Frame : IDisposable
{
    /// <summary>Largest file, 15 MB: a photograph straight from a phone stays below.</summary>
    public const long LargestBytes = 15 * 1024 * 1024;

    /// <summary>Largest picture, 40 megapixels: 120 MB decoded is as much as one request may cost.</summary>
    public const long LargestPixels = 40_000_000;

    /// <summary>
    /// Longest side that is decoded at full size. Larger JPEGs are halved inside the decoder: a face there has pixels to spare for a
    /// 48×48 crop, and a 40-megapixel photograph costs 30 MB in place of 120.
    /// </summary>
    private const int LongestDecodedSide = 4096;

    private double? brightness;

    private Frame(Mat pixels, int width, int height)
    {
        Pixels = pixels;
        Width = width;
        Height = height;
    }

    /// <summary>Width of the upright picture in pixels.</summary>
    public int Width { get; }

    /// <summary>Height of the upright picture in pixels.</summary>
    public int Height { get; }

    /// <summary>Mean luma (BT.601), 0 black … 1 white.</summary>
    public double Brightness
    {
        get
        {
            if (brightness is null)
            {
                var mean = Cv2.Mean(Pixels);
                brightness = ((.114 * mean.Val0) + (.587 * mean.Val1) + (.299 * mean.Val2)) / 255;
            }

            return brightness.Value;
        }
    }

    /// <summary>Blue, green, red, eight bits each; smaller than <see cref="Width"/> × <see cref="Height"/> for a very large photograph.</summary>
    internal Mat Pixels { get; }

    /// <summary>Pixels of the picture for one pixel of <see cref="Pixels"/>, 1 or more.</summary>
    internal double Reduction => (double)Width / Pixels.Width;

    /// <summary>Decodes the bytes of a JPEG, PNG or WebP file and turns the picture upright. Alpha is dropped, 16 bits become 8.</summary>
    /// <exception cref="FrameException">Not a picture, too large (told before decoding), or damaged.</exception>
    public static Frame Decode(ReadOnlySpan<byte> encoded)
    {
        if (encoded.Length > LargestBytes)
            throw new FrameException(FrameProblem.TooLarge, $"The picture has more than {LargestBytes / 1024 / 1024} MB.");

        var header = ImageHeader.Read(encoded);
        if (header.Pixels > LargestPixels)
            throw new FrameException(FrameProblem.TooLarge, $"The picture has more than {LargestPixels / 1_000_000} megapixels.");

        var pixels = Decode(encoded, header);
        ExifOrientation.Apply(pixels, header.Orientation);
        return ExifOrientation.Turns(header.Orientation)
            ? new(pixels, header.Height, header.Width)
            : new(pixels, header.Width, header.Height);
    }

    /// <summary>Copies rows of blue, green, red bytes without gaps.</summary>
    public static Frame FromBgr(ReadOnlySpan<byte> bgr, int width, int height)
    {
        if (width <= 0 || height <= 0 || bgr.Length != 3L * width * height)
            throw new ArgumentException($"{width}×{height} pixels have {3L * width * height} bytes; got {bgr.Length}.", nameof(bgr));
        var pixels = new Mat(height, width, MatType.CV_8UC3);
        bgr.CopyTo(pixels.AsSpan<byte>());
        return Own(pixels);
    }

    /// <summary>Takes over an upright CV_8UC3 picture.</summary>
    internal static Frame Own(Mat pixels) => new(pixels, pixels.Width, pixels.Height);

    /// <inheritdoc />
    public void Dispose() => Pixels.Dispose();

    private static Mat Decode(ReadOnlySpan<byte> encoded, ImageHeader header)
    {
        var halved = header.Format == ImageFormat.Jpeg && Math.Max(header.Width, header.Height) > LongestDecodedSide;
        var mode = (halved ? ImreadModes.ReducedColor2 : ImreadModes.Color) | ImreadModes.IgnoreOrientation;
        Mat pixels;
        try
        {
            pixels = Cv2.ImDecode(encoded, mode);
        }
        catch (OpenCVException)
        {
            throw FrameException.Broken("its pixels cannot be decoded");
        }

        var reduction = halved ? 2 : 1;
        if (Math.Abs(pixels.Width - (header.Width / reduction)) <= 1 && Math.Abs(pixels.Height - (header.Height / reduction)) <= 1)
            return pixels;

        pixels.Dispose();
        throw FrameException.Broken("its pixels cannot be decoded");
    }
}
