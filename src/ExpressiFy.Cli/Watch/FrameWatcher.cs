using System.Runtime.CompilerServices;
using ExpressiFy.Affect;
using ExpressiFy.Vision;
using ExpressiFy.Vision.Frames;

namespace ExpressiFy.Cli.Watch;

/// <summary>Reads one frame after another and tracks the mood of the largest face.</summary>
internal sealed class FrameWatcher(IFrameSource source, FacePipeline pipeline, TimeProvider time)
{
    private readonly MoodTracker tracker = new();
    private readonly FrameRate frameRate = new(time);
    private readonly long start = time.GetTimestamp();
    private TimeSpan position;

    /// <summary>Number of frames read.</summary>
    public long Frames { get; private set; }

    /// <summary>
    /// One update for each frame until the source ends. The mood of a recording is tracked by the recording's own
    /// positions, however fast it is read.
    /// </summary>
    /// <param name="inRealTime">
    /// Whether to wait after each frame of a recording so that it runs at its own speed.
    /// </param>
    /// <param name="cancellation">Ends the enumeration.</param>
    public async IAsyncEnumerable<WatchUpdate> UpdatesAsync(
        bool inRealTime, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            using var frame = source.Next();
            if (frame is null)
                yield break;

            var reading = pipeline.Read(frame);
            var framePosition = source.Position ?? time.GetElapsedTime(start);
            position = framePosition > position ? framePosition : position;
            Frames++;
            var largest = reading.Faces.Count > 0 ? new FaceReading(reading.Faces[0].Scores) : null;
            var mood = tracker.Observe(largest, position);
            yield return new(position, mood, tracker.Scores, reading.Hint(), frameRate.AddFrame());

            var early = position - time.GetElapsedTime(start);
            if (inRealTime && source.Position is not null && early > TimeSpan.Zero)
                await Task.Delay(early, time, cancellation);
        }
    }
}
