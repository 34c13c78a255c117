using OpenCvSharp;

namespace ExpressiFy.Vision.Frames;

/// <summary>Decodes picture files with OpenCV to blue, green and red, eight bits each.</summary>
internal static class PictureDecoder
{
    /// <summary>
    /// Most pixels that are kept, 4096×3072. Both sides of larger pictures are halved: a face there has more pixels
    /// than a 48×48 crop needs, and the search for faces costs time for every pixel.
    /// </summary>
    private const long MostPixels = 4096 * 3072;

    /// <summary>Rows that are halved at a time; even.</summary>
    private const int StripRows = 256;

    /// <summary>The stored pixels, not yet turned upright.</summary>
    /// <exception cref="FrameException">The pixels cannot be decoded.</exception>
    public static Mat Decode(ImageFile image)
    {
        var header = image.Header;
        var halved = header.Pixels > MostPixels;
        // The JPEG decoder halves while it decodes, which takes a quarter of the memory.
        var halvesItself = halved && header.Format == ImageFormat.Jpeg;
        var pixels = Decode(image.Content.Span, Mode(header, halvesItself));
        try
        {
            RequireSize(pixels, header, halvesItself ? 2 : 1);
            if (header.LacksEnd && header.Format == ImageFormat.Jpeg)
                JpegEnd.RequireComplete(image, pixels, content => Decode(content, Mode(header, halvesItself)));
            if ((!halved || halvesItself) && pixels.Type() == MatType.CV_8UC3)
                return pixels;

            var converted = Convert(pixels, halved, header.TransparentGray);
            pixels.Dispose();
            return converted;
        }
        catch
        {
            pixels.Dispose();
            throw;
        }
    }

    private static ImreadModes Mode(ImageHeader header, bool halvesItself)
    {
        if (header.HasAlpha)
            return ImreadModes.Unchanged;
        return (halvesItself ? ImreadModes.ReducedColor2 : ImreadModes.Color) | ImreadModes.IgnoreOrientation;
    }

    private static Mat Decode(ReadOnlySpan<byte> content, ImreadModes mode)
    {
        try
        {
            return Cv2.ImDecode(content, mode);
        }
        catch (OpenCVException)
        {
            throw FrameException.Broken("its pixels cannot be decoded");
        }
    }

    private static void RequireSize(Mat pixels, ImageHeader header, int reduction)
    {
        var widthFits = Math.Abs(pixels.Width - (header.Width / reduction)) <= 1;
        var heightFits = Math.Abs(pixels.Height - (header.Height / reduction)) <= 1;
        if (pixels.Empty() || !widthFits || !heightFits)
            throw FrameException.Broken("its pixels cannot be decoded");
    }

    /// <summary>
    /// Three channels of eight bits, halved where asked, strip by strip: a whole copy would take too much memory.
    /// </summary>
    private static Mat Convert(Mat pixels, bool halved, int? transparentGray)
    {
        var step = halved ? 2 : 1;
        var rows = pixels.Rows;
        var result = new Mat((rows + step - 1) / step, (pixels.Cols + step - 1) / step, MatType.CV_8UC3);
        for (var top = 0; top < rows; top += StripRows)
        {
            var bottom = Math.Min(top + StripRows, rows);
            using var strip = pixels.RowRange(top, bottom);
            using var target = result.RowRange(top / step, (bottom + step - 1) / step);
            using var opaque = new Mat();
            ToOpaque(strip, opaque, transparentGray);
            if (halved)
                Cv2.Resize(opaque, target, target.Size(), interpolation: InterpolationFlags.Area);
            else
                opaque.CopyTo(target);
        }

        return result;
    }

    /// <summary>Transparency is laid on a plain ground; a picture that has none after all keeps its pixels.</summary>
    private static void ToOpaque(Mat strip, Mat opaque, int? transparentGray)
    {
        switch (strip.Channels())
        {
            case 4:
                PlainGround.Lay(strip, opaque);
                break;
            case 1:
                using (var bytes = Bytes(strip))
                    Cv2.CvtColor(bytes, opaque, ColorConversionCodes.GRAY2BGR);
                if (transparentGray is int gray)
                    PlainGround.LayGray(strip, gray, opaque);
                break;
            case 3:
                using (var bytes = Bytes(strip))
                    bytes.CopyTo(opaque);
                break;
            default:
                throw FrameException.Unsupported($"a picture with {strip.Channels()} channels");
        }
    }

    private static Mat Bytes(Mat strip)
    {
        var bytes = new Mat();
        if (strip.Depth() == MatType.CV_16U)
            strip.ConvertTo(bytes, MatType.CV_8U, 1 / 257d);
        else
            strip.CopyTo(bytes);
        return bytes;
    }
}
