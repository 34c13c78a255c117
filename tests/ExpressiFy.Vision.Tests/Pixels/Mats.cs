using ExpressiFy.Vision.Pixels;
using OpenCvSharp;

namespace ExpressiFy.Vision.Tests.Pixels;

/// <summary>Copies pictures between OpenCV, which draws and checks them, and the buffers of the product.</summary>
internal static class Mats
{
    /// <summary>Copies CV_8UC1, CV_8UC3 or CV_8UC4.</summary>
    public static PixelBuffer ToPixels(this Mat picture)
    {
        using var continuous = picture.Channels() == 3
            ? picture.CvtColor(ColorConversionCodes.BGR2BGRA)
            : picture.Clone();
        var pixels = new PixelBuffer(picture.Width, picture.Height, continuous.Channels());
        Bytes(continuous).CopyTo(pixels.Bytes);
        return pixels;
    }

    /// <summary>Copies to CV_8UC1 or CV_8UC3.</summary>
    public static Mat ToMat(this PixelBuffer pixels)
    {
        var type = pixels.Channels == PixelBuffer.Gray ? MatType.CV_8UC1 : MatType.CV_8UC4;
        var mat = new Mat(pixels.Height, pixels.Width, type);
        pixels.Bytes.CopyTo(Bytes(mat));
        if (pixels.Channels == PixelBuffer.Gray)
            return mat;
        using (mat)
            return mat.CvtColor(ColorConversionCodes.BGRA2BGR);
    }

    /// <summary>The colour of a pixel.</summary>
    public static Vec3b At(this PixelBuffer pixels, int x, int y)
    {
        var pixel = pixels.Colours(y)[x];
        return new((byte)pixel, (byte)(pixel >> 8), (byte)(pixel >> 16));
    }

    /// <summary>The largest difference of two pictures of the same size in gray levels.</summary>
    public static double Difference(Mat expected, PixelBuffer actual)
    {
        using var mat = actual.ToMat();
        return Cv2.Norm(expected, mat, NormTypes.INF);
    }

    /// <summary>Coarse noise with edges, so that neighbours are alike as in a photograph.</summary>
    public static Mat Scene(int width, int height, int seed, int channels = 3)
    {
        var grains = new byte[((width / 3) + 2) * ((height / 3) + 2) * channels];
        new Random(seed).NextBytes(grains);
        var type = MatType.MakeType(MatType.CV_8U, channels);
        using var small = Mat.FromPixelData((height / 3) + 2, (width / 3) + 2, type, grains);
        return small.Resize(new Size(width, height), interpolation: InterpolationFlags.Cubic);
    }

    private static unsafe Span<byte> Bytes(Mat mat) =>
        new((void*)mat.Data, checked((int)(mat.Total() * mat.ElemSize())));
}
