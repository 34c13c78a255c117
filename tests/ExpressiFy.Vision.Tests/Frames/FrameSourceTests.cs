using ExpressiFy.Vision.Frames;
using OpenCvSharp;

namespace ExpressiFy.Vision.Tests.Frames;

public sealed class FrameSourceTests : IDisposable
{
    private const int FramesPerSecond = 10;

    private readonly TemporaryFolder folder = new();

    public FrameSourceTests()
    {
        if (FfmpegProgram.Find() is null)
            Assert.Skip("ffmpeg is not installed: sudo apt-get install ffmpeg");
    }

    [Fact]
    public void A_video_gives_every_frame_in_order()
    {
        using var video = VideoFrames.Open(WriteVideo(grays: [0, 50, 100, 150, 200]));

        var brightness = new List<double>();
        while (true)
        {
            using var frame = video.Next();
            if (frame is null)
                break;
            brightness.Add(Math.Round(frame.Brightness, 1));
        }

        Assert.Equal([0, .2, .4, .6, .8], brightness);
    }

    [Fact]
    public void The_position_in_a_video_is_that_of_the_last_frame()
    {
        using var video = VideoFrames.Open(WriteVideo(grays: [0, 50, 100]));

        Assert.Null(video.Position);
        foreach (var expected in (double[])[0, .1, .2])
        {
            video.Next()!.Dispose();
            Assert.Equal(expected, video.Position!.Value.TotalSeconds, 2);
        }
    }

    [Fact]
    public void A_missing_video_is_named()
    {
        var exception = Assert.Throws<FileNotFoundException>(() => VideoFrames.Open("no.mp4"));
        Assert.Contains("no.mp4", exception.Message);
    }

    [Fact]
    public void A_file_that_is_no_video_is_refused()
    {
        var file = folder.Write("text.mp4", "no video");
        var exception = Assert.Throws<FrameException>(() => VideoFrames.Open(file));
        Assert.Equal(FrameProblem.NotAnImage, exception.Problem);
    }

    [Fact]
    public void A_playlist_opens_no_address()
    {
        var playlist = folder.Write("list.m3u8", "#EXTM3U\n#EXTINF:1,\nhttp://localhost:9/v.avi\n#EXT-X-ENDLIST\n");
        Assert.Throws<FrameException>(() => VideoFrames.Open(playlist));
    }

    [Theory]
    [InlineData("-y.avi")]
    [InlineData("a:b.avi")]
    [InlineData("% d'.avi")]
    public void Any_name_can_be_opened(string name)
    {
        File.Move(WriteVideo(grays: [0, 255]), folder.File(name));
        using var video = VideoFrames.Open(folder.File(name));
        video.Next()!.Dispose();
        using var second = video.Next()!;
        Assert.Equal(1, second.Brightness, 1);
    }

    [Fact]
    public void A_missing_camera_is_named()
    {
        var exception = Assert.Throws<CameraException>(() => CameraFrames.Open(63));
        Assert.Contains("Camera 63", exception.Message);
    }

    public void Dispose() => folder.Dispose();

    private string WriteVideo(int[] grays)
    {
        var file = folder.File("video.avi");
        var size = new Size(64, 48);
        using var writer = new VideoWriter(file, VideoCaptureAPIs.OPENCV_MJPEG, FourCC.MJPG, FramesPerSecond, size);
        foreach (var gray in grays)
        {
            using var frame = new Mat(size, MatType.CV_8UC3, Scalar.All(gray));
            writer.Write(frame);
        }

        return file;
    }
}
