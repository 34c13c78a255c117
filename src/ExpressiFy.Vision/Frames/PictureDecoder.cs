using ExpressiFy.Vision.Pixels;
using SkiaSharp;

namespace ExpressiFy.Vision.Frames;

/// <summary>Decodes picture files with Skia to blue, green and red, eight bits each.</summary>
internal static class PictureDecoder
{
    /// <summary>
    /// Most pixels that are kept, 4096×3072. Both sides of larger pictures are halved: a face there has more pixels
    /// than a 48×48 crop needs, and the search for faces costs time for every pixel.
    /// </summary>
    private const long MostPixels = 4096 * 3072;

    /// <summary>The stored pixels, not yet turned upright.</summary>
    /// <exception cref="FrameException">The pixels cannot be decoded.</exception>
    public static PixelBuffer Decode(ImageFile image)
    {
        var header = image.Header;
        var halved = header.Pixels > MostPixels;
        // Two decoders halve while they decode, which takes a quarter of the memory and less time.
        var halvesItself = halved && (header.Format == ImageFormat.Jpeg || IsOpaqueWebp(header));
        var pixels = Decode(image.Content.Span, header, halvesItself);
        try
        {
            if (header.LacksEnd && header.Format == ImageFormat.Jpeg)
                JpegEnd.RequireComplete(image, pixels, content => Decode(content, header, halvesItself));
            if (!halved || halvesItself)
                return pixels;

            var half = new PixelBuffer((pixels.Width + 1) / 2, (pixels.Height + 1) / 2);
            AreaResize.Write(pixels, pixels.All, half, half.All);
            pixels.Dispose();
            return half;
        }
        catch
        {
            pixels.Dispose();
            throw;
        }
    }

    private static bool IsOpaqueWebp(ImageHeader header) =>
        header is { Format: ImageFormat.Webp, HasAlpha: false };

    private static unsafe PixelBuffer Decode(ReadOnlySpan<byte> content, ImageHeader header, bool halved)
    {
        fixed (byte* bytes = content)
        {
            using var data = SKData.Create((nint)bytes, content.Length);
            using var codec = Open(data) ?? throw Undecodable();
            var size = codec.GetScaledDimensions(halved ? .5f : 1);
            if (!Fits(size, header, halved ? 2 : 1))
                throw Undecodable();

            // Without a colour space the values stay as they are stored.
            var isOpaque = codec.Info.AlphaType == SKAlphaType.Opaque;
            var alpha = isOpaque ? SKAlphaType.Opaque : SKAlphaType.Unpremul;
            var info = new SKImageInfo(size.Width, size.Height, SKColorType.Bgra8888, alpha, null);
            var pixels = new PixelBuffer(info.Width, info.Height);
            if (codec.GetPixels(info, (nint)pixels.Pointer) != SKCodecResult.Success)
            {
                pixels.Dispose();
                throw Undecodable();
            }

            if (!isOpaque)
                PlainGround.Lay(pixels);
            return pixels;
        }
    }

    /// <summary>Null when Skia does not take the file for a picture, which its annotations do not say.</summary>
    private static SKCodec? Open(SKData data) => SKCodec.Create(data);

    private static bool Fits(SKSizeI size, ImageHeader header, int reduction) =>
        Math.Abs(size.Width - (header.Width / reduction)) <= 1
        && Math.Abs(size.Height - (header.Height / reduction)) <= 1;

    private static FrameException Undecodable() => FrameException.Broken("its pixels cannot be decoded");
}
