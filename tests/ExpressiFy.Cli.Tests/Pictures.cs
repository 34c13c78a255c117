using OpenCvSharp;

namespace ExpressiFy.Cli.Tests;

/// <summary>Pictures to read: photographs from npm that are never committed, and drawn ones.</summary>
internal static class Pictures
{
    /// <summary>Three people, faces larger than 250 pixels; skips the test where the npm packages for tests are not installed.</summary>
    public static string ThreePeople => Photograph("sample1.jpg");

    /// <summary>One person in front, perhaps others far behind.</summary>
    public static string OnePerson => Photograph("sample2.jpg");

    /// <summary>A picture without a face.</summary>
    public static void DrawStripes(string file, int width = 320, int height = 240)
    {
        using var picture = new Mat(height, width, MatType.CV_8UC3, new Scalar(180, 160, 140));
        for (var x = 0; x < width; x += 20)
            Cv2.Line(picture, new Point(x, 0), new Point(x, height - 1), new Scalar(90, 80, 200), 4);
        Cv2.ImWrite(file, picture);
    }

    /// <summary>Gray noise of a seed as rows of bytes; stands for a face crop where only the way of the bytes matters.</summary>
    public static byte[] Noise(int seed, int side = 48)
    {
        var pixels = new byte[side * side];
        new Random(seed).NextBytes(pixels);
        return pixels;
    }

    /// <summary>Writes gray pixels as a square PNG, without loss.</summary>
    public static void WriteGray(string file, byte[] pixels)
    {
        var side = (int)Math.Sqrt(pixels.Length);
        using var picture = Mat.FromPixelData(side, side, MatType.CV_8UC1, pixels);
        Cv2.ImWrite(file, picture);
    }

    /// <summary>A video that shows one picture, 400 wide, at 25 frames a second.</summary>
    public static void WriteVideo(string file, string picture, int frames)
    {
        using var original = Cv2.ImRead(picture);
        using var small = original.Resize(new Size(400, 400 * original.Height / original.Width));
        using var writer = new VideoWriter(file, VideoWriter.FourCC('M', 'J', 'P', 'G'), 25, small.Size());
        Assert.True(writer.IsOpened(), "OpenCV cannot write an MJPG video here.");
        for (var frame = 0; frame < frames; frame++)
            writer.Write(small);
    }

    private static string Photograph(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "node_modules", "@vladmandic", "face-api", "demo", name);
            if (File.Exists(file))
                return file;
        }

        Assert.Skip("The photographs come with the npm packages for tests, which are not installed here: npm ci.");
        throw new InvalidOperationException();
    }
}
