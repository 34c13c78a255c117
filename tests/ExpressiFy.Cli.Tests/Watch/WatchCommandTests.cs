using System.Diagnostics;
using ExpressiFy.Testing.Pictures;
using ExpressiFy.Vision.Frames;

namespace ExpressiFy.Cli.Tests.Watch;

public sealed class WatchCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_video_in_a_pipe_gives_plain_lines()
    {
        RequireFfmpeg();
        var run = await Expressify.PipedAsync("watch", "--video", WriteVideo(frames: 50));

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.StartsWith("0:00.0  ", run.OutputLines[0]);
        Assert.StartsWith("0:01", run.OutputLines[^1]);
        Assert.Contains("Your expression looks", run.OutputLines[^1]);
    }

    [Fact]
    public async Task A_video_without_a_face_gives_no_reading()
    {
        RequireFfmpeg();
        var stripes = folder.File("stripes.png");
        DrawnPictures.WriteStripes(stripes, 640, 480);
        var video = folder.File("stripes.avi");
        DrawnPictures.WriteVideo(video, stripes, frames: 3);

        var run = await Expressify.RunAsync("watch", "--video", video);

        Assert.Equal(0, run.ExitCode);
        Assert.NotEmpty(run.OutputLines);
        Assert.All(run.OutputLines, line => Assert.Contains("No reading  No face in view.", line));
    }

    [Fact]
    public async Task On_a_terminal_there_are_bars()
    {
        RequireFfmpeg();
        var run = await Expressify.OnTerminalAsync("watch", "--video", WriteVideo(frames: 26));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("█", run.Output);
        Assert.Contains("Your expression looks", run.Output);
        Assert.Contains("frames/s", run.Output);
    }

    [Fact]
    public async Task Control_C_ends_it_with_exit_code_0()
    {
        RequireFfmpeg();
        const int frames = 300;
        var video = WriteVideo(frames);
        using var process = ChildProcess.StartInterruptible(Expressify.Program, "watch", "--video", video);
        await process.StandardOutput.ReadLineAsync();
        await ChildProcess.InterruptAsync(process);
        var run = await ChildProcess.FinishAsync(process);

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.DoesNotContain(run.OutputLines, line => line.StartsWith("0:11", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_camera_that_is_not_there_is_one_line() =>
        (await Expressify.PipedAsync("watch", "--camera", "97")).FailedWith(1, "Camera 97 cannot be used");

    [Fact]
    public async Task A_missing_video_is_one_line() =>
        (await Expressify.RunAsync("watch", "--video", folder.File("absent.mp4"))).FailedWith(1, "absent.mp4");

    [Fact]
    public async Task A_file_that_is_no_video_is_one_line()
    {
        RequireFfmpeg();
        var file = folder.Write("text.mp4", "this is no video");
        (await Expressify.PipedAsync("watch", "--video", file)).FailedWith(1, "text.mp4 is not a video");
    }

    [Fact]
    public async Task A_video_that_is_cut_off_is_one_line()
    {
        RequireFfmpeg();
        var cutOff = folder.Write("cut.avi", File.ReadAllBytes(WriteVideo(frames: 5)).AsSpan(0, 2000));
        (await Expressify.PipedAsync("watch", "--video", cutOff)).FailedWith(1, "cut.avi");
    }

    [Fact]
    public async Task Without_ffmpeg_one_line_says_how_to_get_it()
    {
        var start = new ProcessStartInfo("dotnet", [Expressify.Program, "watch", "--video", WriteVideo(frames: 1)]);
        start.Environment["PATH"] = folder.Path;
        (await ChildProcess.RunAsync(start)).FailedWith(1, "sudo apt-get install ffmpeg");
    }

    public void Dispose() => folder.Dispose();

    private static void RequireFfmpeg()
    {
        if (FfmpegProgram.Find() is null)
            Assert.Skip("ffmpeg is not installed: sudo apt-get install ffmpeg");
    }

    private string WriteVideo(int frames)
    {
        var file = folder.File("person.avi");
        DrawnPictures.WriteVideo(file, Photographs.FileOf("sample2.jpg"), frames);
        return file;
    }
}
