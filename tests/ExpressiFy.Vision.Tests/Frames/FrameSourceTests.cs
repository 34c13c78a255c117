using ExpressiFy.Testing;
using ExpressiFy.Vision.Frames;
using OpenCvSharp;

namespace ExpressiFy.Vision.Tests.Frames;

public sealed class FrameSourceTests
{
    [Fact]
    public void A_folder_gives_its_pictures_by_name_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        using var picture = Pictures.Quarters();
        folder.Write("b.JPG", Pictures.Encode(picture, ".jpg"));
        folder.Write("a.webp", Pictures.Encode(picture, ".webp"));
        folder.Write("c.txt", "no picture"u8);

        using var frames = ImageFrames.InFolder(folder.Path);
        Assert.Equal(["a.webp", "b.JPG"], Names(frames));
    }

    [Fact]
    public void After_a_broken_picture_the_next_one_comes()
    {
        using var folder = new TemporaryFolder();
        using var picture = Pictures.Quarters();
        using var frames = new ImageFrames([folder.Write("1.png", "broken"u8), folder.Write("2.png", Pictures.Encode(picture, ".png"))]);
        Assert.Throws<FrameException>(frames.Next);
        Assert.Equal(["2.png"], Names(frames));
    }

    [Fact]
    public void A_missing_folder_is_named()
    {
        var problem = Assert.Throws<DirectoryNotFoundException>(() => ImageFrames.InFolder("/no/such/folder"));
        Assert.Contains("/no/such/folder", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_video_gives_every_frame_in_order()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "video.avi");
        using (var writer = new VideoWriter(file, VideoCaptureAPIs.OPENCV_MJPEG, FourCC.MJPG, 10, new Size(64, 48)))
        {
            for (var i = 0; i < 5; i++)
            {
                using var frame = new Mat(48, 64, MatType.CV_8UC3, Scalar.All(50 * i));
                writer.Write(frame);
            }
        }

        using var video = VideoFrames.Open(file);
        Assert.Equal(10, video.FramesPerSecond, 1);
        var brightness = new List<double>();
        while (video.Next() is { } frame)
        {
            brightness.Add(frame.Brightness);
            frame.Dispose();
        }

        Assert.Equal([0, .2, .4, .6, .8], brightness.Select(value => Math.Round(value, 1)));
        Assert.Equal(.4, video.Position.TotalSeconds, 2);
        Assert.EndsWith("video.avi, frame 5", video.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_video_is_named() => Assert.Contains("no.mp4", Assert.Throws<FileNotFoundException>(() => VideoFrames.Open("no.mp4")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_no_video_is_refused()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("text.mp4", "no video"u8);
        Assert.Equal(FrameProblem.NotAnImage, Assert.Throws<FrameException>(() => VideoFrames.Open(file)).Problem);
    }

    [Fact]
    public void A_camera_that_is_not_there_is_named() =>
        Assert.Contains("Camera 63", Assert.Throws<CameraException>(() => CameraFrames.Open(63)).Message, StringComparison.Ordinal);

    private static List<string> Names(IFrameSource frames)
    {
        var names = new List<string>();
        while (frames.Next() is { } frame)
        {
            names.Add(Path.GetFileName(frames.Name));
            frame.Dispose();
        }

        return names;
    }
}
