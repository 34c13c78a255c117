using System.Diagnostics;
using ExpressiFy.Testing;

namespace ExpressiFy.Cli.Tests.Watch;

public sealed class WatchCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_video_in_a_pipe_gives_plain_lines_on_its_own_clock()
    {
        var run = await Expressify.Piped("watch", "--video", Video(frames: 100));

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.All(run.OutputLines, line => Assert.Matches(@"^0:0\d\.\d  .*  \d+ frames/s$", line));
        Assert.Contains(run.OutputLines, line => line.Contains("Your expression looks", StringComparison.Ordinal));
        // Four seconds: a line at the start, one when the mood is sure, one a second.
        Assert.InRange(run.OutputLines.Length, 4, 12);
        Assert.StartsWith("0:03", run.OutputLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_video_without_a_face_says_so()
    {
        var stripes = folder.File("stripes.png");
        Pictures.DrawStripes(stripes, 640, 480);
        Pictures.WriteVideo(folder.File("stripes.avi"), stripes, frames: 30);

        var run = await Expressify.Piped("watch", "--video", folder.File("stripes.avi"));

        Assert.Equal(0, run.ExitCode);
        Assert.All(run.OutputLines, line => Assert.Contains("No reading  No face in view.", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task On_a_terminal_there_are_bars_in_the_videos_own_time()
    {
        var video = Video(frames: 50);
        var start = Stopwatch.GetTimestamp();

        var run = await Expressify.OnTerminal(["watch", "--video", video]);

        Assert.Equal(0, run.ExitCode);
        Assert.True(Stopwatch.GetElapsedTime(start) > TimeSpan.FromSeconds(1.9), "The video ran too fast.");
        Assert.Contains("█", run.Output, StringComparison.Ordinal);
        Assert.Contains("Your expression looks", run.Output, StringComparison.Ordinal);
        Assert.Contains("frames/s", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Control_C_ends_it_well()
    {
        using var process = Expressify.StartInterruptible("watch", "--video", Video(frames: 750));
        await process.StandardOutput.ReadLineAsync();
        await Expressify.Interrupt(process);
        var run = await Expressify.Finish(process);

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.DoesNotContain(run.OutputLines, line => line.StartsWith("0:29", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_cannot_be_watched_is_one_line()
    {
        (await Expressify.Piped("watch", "--camera", "97")).FailedWith(1, "Camera 97 cannot be used");
        (await Expressify.Piped("watch", "--video", folder.File("absent.mp4"))).FailedWith(1, "absent.mp4");
        (await Expressify.Piped("watch", "--video", folder.Write("text.mp4", "this is no video"))).FailedWith(1, "text.mp4 is not a video");

        var cutOff = folder.File("cut.avi");
        File.WriteAllBytes(cutOff, File.ReadAllBytes(Video(frames: 5))[..2000]);
        (await Expressify.Piped("watch", "--video", cutOff)).FailedWith(1, "cut.avi");
    }

    private string Video(int frames)
    {
        var file = folder.File("person.avi");
        Pictures.WriteVideo(file, Pictures.OnePerson, frames);
        return file;
    }
}
