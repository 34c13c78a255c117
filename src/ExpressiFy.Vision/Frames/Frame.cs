using System.Runtime.InteropServices;
using ExpressiFy.Vision.Pixels;

namespace ExpressiFy.Vision.Frames;

/// <summary>One upright colour picture, held in memory only. Dispose it as soon as it is read.</summary>
public sealed class Frame : IDisposable
{
    /// <summary>Largest file, 15 MB: more than an unedited photograph of a phone has.</summary>
    public const long LargestBytes = 15 * 1024 * 1024;

    /// <summary>
    /// Largest picture, 40 megapixels. Rare forms that take more memory to decode may have fewer, see
    /// <see cref="DecodeLimits"/>.
    /// </summary>
    public const long LargestPixels = 40_000_000;

    private double? brightness;

    private Frame(PixelBuffer pixels, int width, int height)
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
            brightness ??= Luma.Mean(Pixels);
            return brightness.Value;
        }
    }

    /// <summary>
    /// Blue, green, red and a byte that is ignored. Smaller than <see cref="Width"/> × <see cref="Height"/> for a very
    /// large photograph.
    /// </summary>
    internal PixelBuffer Pixels { get; }

    /// <summary>Pixels of the picture along one pixel of <see cref="Pixels"/>, at least 1.</summary>
    internal double Reduction => (double)Width / Pixels.Width;

    /// <summary>
    /// Decodes the bytes of a JPEG, PNG or WebP file and turns the picture upright. Transparency is laid on white; 16
    /// bits a channel become 8; of an animation the first picture is taken; a file may lack its end mark.
    /// </summary>
    /// <exception cref="FrameException">
    /// The bytes are no picture or damaged, or the picture would cost too much, which is checked before it is decoded.
    /// </exception>
    public static Frame Decode(ReadOnlySpan<byte> encoded)
    {
        if (encoded.Length > LargestBytes)
            throw FrameException.TooLarge($"{LargestBytes / 1024 / 1024} MB");

        var image = ImageFile.Read(encoded);
        var header = image.Header;
        var pixels = ExifOrientation.Apply(PictureDecoder.Decode(image), header.Orientation);
        return ExifOrientation.ExchangesSides(header.Orientation)
            ? new(pixels, header.Height, header.Width)
            : new(pixels, header.Width, header.Height);
    }

    /// <summary>Copies rows of blue, green and red bytes without padding.</summary>
    /// <exception cref="ArgumentException">The number of bytes does not fit the size.</exception>
    public static Frame FromBgr(ReadOnlySpan<byte> bgr, int width, int height)
    {
        if (width <= 0 || height <= 0 || bgr.Length != 3L * width * height)
        {
            throw new ArgumentException(
                $"{width}×{height} pixels have {3L * width * height} bytes; got {bgr.Length}.",
                nameof(bgr));
        }

        var pixels = new PixelBuffer(width, height);
        var colours = MemoryMarshal.Cast<byte, uint>(pixels.Bytes);
        for (var i = 0; i < colours.Length; i++)
            colours[i] = bgr[3 * i] | ((uint)bgr[(3 * i) + 1] << 8) | ((uint)bgr[(3 * i) + 2] << 16);
        return Own(pixels);
    }

    /// <summary>Makes a frame of an upright colour picture and takes ownership of it.</summary>
    internal static Frame Own(PixelBuffer pixels) => new(pixels, pixels.Width, pixels.Height);

    /// <inheritdoc />
    public void Dispose() => Pixels.Dispose();
}
