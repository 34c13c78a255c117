using System.Reflection;
using OpenCvSharp;

namespace ExpressiFy.Web.Tests;

/// <summary>Pictures to send.</summary>
internal static class Photographs
{
    private static readonly string Folder = typeof(Photographs).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "Photographs")
        .Value!;

    /// <summary>sample1.jpg … sample6.jpg: photographs with several faces.</summary>
    public static byte[] Sample(int number)
    {
        var file = Path.Combine(Folder, $"sample{number}.jpg");
        Assert.SkipUnless(
            File.Exists(file), "The test photographs are missing; run \"npm ci\" in the project's folder.");
        return File.ReadAllBytes(file);
    }

    /// <summary>A gray picture without anybody.</summary>
    public static byte[] Nobody(string extension = ".jpg", int width = 320, int height = 240)
    {
        using var picture = new Mat(height, width, MatType.CV_8UC3, new Scalar(128, 128, 128));
        return picture.ImEncode(extension);
    }

    /// <summary>A photograph of one face as a camera would deliver it, 640 pixels wide.</summary>
    public static byte[] CameraFrame()
    {
        using var whole = Cv2.ImDecode(Sample(1), ImreadModes.Color);
        using var small = whole.Resize(new Size(640, 427));
        return small.ImEncode(".jpg");
    }

    /// <summary>The only face in a frame of a camera, from the front; at rest it looks a little sad.</summary>
    public static byte[] RestingFace()
    {
        using var whole = Cv2.ImDecode(Sample(2), ImreadModes.Color);
        using var face = whole[new Rect(781, 160, 400, 300)];
        using var frame = face.Resize(new Size(640, 480));
        return frame.ImEncode(".jpg");
    }

    /// <summary>A PNG that says it has so many pixels, and no pixel.</summary>
    public static byte[] PngThatClaims(int width, int height)
    {
        var png = Nobody(".png", 16, 16);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        return png;
    }
}
