using OpenCvSharp;

namespace ExpressiFy.Vision.Tests.FaceSets;

/// <summary>Gray noise in the place of faces: only the way of the bytes matters here.</summary>
internal static class Crops
{
    public static byte[] Noise(int seed)
    {
        var pixels = new byte[48 * 48];
        new Random(seed).NextBytes(pixels);
        return pixels;
    }

    /// <summary>Writes 48×48 gray pixels without loss.</summary>
    public static void Write(string file, byte[] pixels)
    {
        using var picture = Mat.FromPixelData(48, 48, MatType.CV_8UC1, pixels);
        Cv2.ImWrite(file, picture);
    }
}
