using System.Runtime.CompilerServices;
using ExpressiFy.Affect;
using ExpressiFy.Vision;
using ExpressiFy.Vision.Frames;

namespace ExpressiFy.Cli.Watch;

/// <summary>Reads frame after frame and follows the mood of the largest face.</summary>
internal sealed class FrameWatcher(IFrameSource source, FacePipeline pipeline, TimeProvider time)
{
    /// <summary>Assumed of a video that does not state it.</summary>
    private const double UsualFramesPerSecond = 25;

    /// <summary>Over how long the rate is counted: long enough to stand still, short enough to show a change.</summary>
    private static readonly TimeSpan RateWindow = TimeSpan.FromSeconds(1);

    private readonly MoodTracker tracker = new();
    private readonly Queue<long> recent = new();
    private readonly long start = time.GetTimestamp();
    private TimeSpan at;

    /// <summary>Frames read.</summary>
    public long Frames { get; private set; }

    /// <summary>One glimpse a frame until the source ends. A video's own clock counts, however fast it is read.</summary>
    /// <param name="inRealTime">Waits so that a video runs at its own speed.</param>
    /// <param name="cancellation">Ends the watching.</param>
    public async IAsyncEnumerable<WatchUpdate> UpdatesAsync(bool inRealTime, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            using var frame = source.Next();
            if (frame is null)
                yield break;

            var reading = pipeline.Read(frame);
            var taken = source is VideoFrames video ? Position(video) : time.GetElapsedTime(start);
            at = taken > at ? taken : at;
            Frames++;
            var mood = tracker.Observe(reading.Faces.Count > 0 ? reading.Faces[0].Scores : null, at);
            yield return new(at, mood, tracker.Scores, reading.Hint(), Rate());

            var early = at - time.GetElapsedTime(start);
            if (inRealTime && source is VideoFrames && early > TimeSpan.Zero)
                await Task.Delay(early, time, cancellation);
        }
    }

    private TimeSpan Position(VideoFrames video) =>
        video.FramesPerSecond > 0 ? video.Position : TimeSpan.FromSeconds(Frames / UsualFramesPerSecond);

    private double Rate()
    {
        var now = time.GetTimestamp();
        recent.Enqueue(now);
        while (time.GetElapsedTime(recent.Peek(), now) > RateWindow)
            recent.Dequeue();
        var span = time.GetElapsedTime(recent.Peek(), now);
        return span > TimeSpan.Zero ? (recent.Count - 1) / span.TotalSeconds : 0;
    }
}
