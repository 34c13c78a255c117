using OpenCvSharp;

namespace ExpressiFy.Cli.Tests;

/// <summary>Pictures and videos that tests draw.</summary>
internal static class DrawnPictures
{
    private const int FramesPerSecond = 25;
    private const int VideoWidth = 400;

    /// <summary>Writes a picture without a face.</summary>
    public static void WriteStripes(string file, int width = 320, int height = 240)
    {
        using var picture = new Mat(height, width, MatType.CV_8UC3, new Scalar(180, 160, 140));
        for (var x = 0; x < width; x += 20)
            Cv2.Line(picture, new Point(x, 0), new Point(x, height - 1), new Scalar(90, 80, 200), 4);
        Cv2.ImWrite(file, picture);
    }

    /// <summary>Writes a video that shows one picture in every frame, 400 pixels wide, 25 frames a second.</summary>
    public static void WriteVideo(string file, string picture, int frames)
    {
        using var original = Cv2.ImRead(picture);
        var size = new Size(VideoWidth, VideoWidth * original.Height / original.Width);
        using var small = original.Resize(size);
        using var writer = new VideoWriter(file, VideoWriter.FourCC('M', 'J', 'P', 'G'), FramesPerSecond, size);
        Assert.True(writer.IsOpened(), "OpenCV cannot write an MJPG video here.");
        for (var frame = 0; frame < frames; frame++)
            writer.Write(small);
    }
}
