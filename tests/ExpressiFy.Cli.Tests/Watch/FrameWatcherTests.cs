using ExpressiFy.Cli.Terminal;
using ExpressiFy.Cli.Watch;
using ExpressiFy.Testing.Pictures;
using ExpressiFy.Vision;
using ExpressiFy.Vision.Models;
using Microsoft.Extensions.Time.Testing;

namespace ExpressiFy.Cli.Tests.Watch;

public sealed class FrameWatcherTests : IDisposable
{
    private readonly FakeTimeProvider time = new();
    private readonly FacePipeline pipeline = FacePipeline.Load(VisionModels.DefaultFolder, TimeProvider.System);

    [Fact]
    public async Task The_mood_becomes_stable_by_the_positions_of_the_recording()
    {
        var updates = await UpdatesAsync(frames: 26);

        Assert.False(updates[0].Mood!.Stable);
        Assert.True(updates[^1].Mood!.Stable);
        Assert.Equal(TimeSpan.FromSeconds(1), updates[^1].Position);
    }

    [Fact]
    public async Task Lines_are_written_for_each_change_and_once_a_second()
    {
        using StringWriter output = new(), error = new();
        var screen = new Screen(output, error, outputIsTerminal: false, errorIsTerminal: false, colour: false);

        await PlainLines.WriteAsync(screen, Watcher(frames: 76), CancellationToken.None);

        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        // One at the start, one when the mood is stable, and then one a second.
        Assert.InRange(lines.Length, 4, 5);
        Assert.All(lines, line => Assert.Matches(@"^0:0\d\.\d  .*  \d+ frames/s$", line));
        Assert.StartsWith("0:00.0  Reading your expression", lines[0]);
        Assert.Contains("Your expression looks", lines[^1]);
    }

    [Fact]
    public async Task In_real_time_the_watcher_waits_until_the_next_frame_is_due()
    {
        var updates = Watcher(frames: 3).UpdatesAsync(inRealTime: true, CancellationToken.None).GetAsyncEnumerator();
        Assert.True(await updates.MoveNextAsync());
        Assert.True(await updates.MoveNextAsync());

        var third = updates.MoveNextAsync().AsTask();
        Assert.False(third.IsCompleted);
        time.Advance(TimeSpan.FromMilliseconds(40));
        Assert.True(await third);
        await updates.DisposeAsync();
    }

    [Fact]
    public async Task Cancelling_ends_the_wait()
    {
        using var cancellation = new CancellationTokenSource();
        var updates = Watcher(frames: 3).UpdatesAsync(inRealTime: true, cancellation.Token).GetAsyncEnumerator();
        Assert.True(await updates.MoveNextAsync());
        Assert.True(await updates.MoveNextAsync());

        var third = updates.MoveNextAsync().AsTask();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => third);
        await updates.DisposeAsync();
    }

    public void Dispose() => pipeline.Dispose();

    private FrameWatcher Watcher(int frames) => new(new RepeatedFrame(Photographs.Webcam(), frames), pipeline, time);

    private async Task<List<WatchUpdate>> UpdatesAsync(int frames)
    {
        var updates = new List<WatchUpdate>();
        await foreach (var update in Watcher(frames).UpdatesAsync(inRealTime: false, CancellationToken.None))
            updates.Add(update);
        return updates;
    }
}
