using OpenCvSharp;

namespace ExpressiFy.Testing.Pictures;

/// <summary>Gray noise in place of face crops, for tests in which only the bytes matter.</summary>
public static class GrayPictures
{
    private const int CropSide = 48;

    /// <summary>Reproducible noise of side × side pixels, row by row.</summary>
    public static byte[] Noise(int seed, int side = CropSide)
    {
        var pixels = new byte[side * side];
        new Random(seed).NextBytes(pixels);
        return pixels;
    }

    /// <summary>Writes square gray pixels to a file; PNG keeps them exact.</summary>
    public static void Write(string file, byte[] pixels)
    {
        var side = (int)Math.Sqrt(pixels.Length);
        using var picture = Mat.FromPixelData(side, side, MatType.CV_8UC1, pixels);
        Cv2.ImWrite(file, picture);
    }
}
