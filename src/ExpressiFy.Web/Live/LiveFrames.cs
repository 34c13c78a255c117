using ExpressiFy.Affect;
using ExpressiFy.Vision;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Web.Photo;

namespace ExpressiFy.Web.Live;

/// <summary>
/// Answers the frames and follows the commands of one camera. Keeps the moods before this camera, but no picture.
/// </summary>
internal sealed class LiveFrames(SharedFacePipeline pipeline, LiveCapacity capacity, TimeProvider time)
{
    private readonly FaceTracks tracks = new();
    private readonly long startedAt = time.GetTimestamp();
    private int frames;
    private long frameAt;
    private bool givesState;
    private bool? wasResumed;

    /// <summary>The reply to a frame, read no earlier than the camera's turn.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for the reply any more.</exception>
    public async Task<LiveReply> AnswerAsync(ReadOnlyMemory<byte> frame, CancellationToken cancellation)
    {
        await WaitForTurnAsync(cancellation);
        try
        {
            var reading = await pipeline.ReadFrameAsync(frame, cancellation);
            capacity.Measure(CoreTimeOf(reading.Timings));
            tracks.Observe(reading.Faces, time.GetElapsedTime(startedAt));
            var faces = tracks.InView.Select(track => LiveFaceReply.Of(track, track == tracks.Leader));
            return Completed(new(frames, [.. faces], MoodReply.Of(tracks.Leader), reading.Hint().Name()));
        }
        catch (FrameException error)
        {
            return Completed(new(frames, [], Mood: null, Hint: null) { Error = error.Message });
        }
    }

    /// <summary>Follows a command; any other text changes nothing.</summary>
    public void Handle(ReadOnlyMemory<byte> json)
    {
        switch (LiveCommand.Parse(json))
        {
            case LiveCommand.StartBaseline:
                tracks.Leader.Tracker.StartBaseline();
                break;
            case LiveCommand.ClearBaseline:
                tracks.Leader.Tracker.ClearBaseline();
                break;
            case LiveCommand.Lead lead:
                tracks.Lead(lead.Face);
                break;
            case LiveCommand.Resume resume:
                Resume(resume.State);
                break;
        }
    }

    private void Resume(TrackerState? state)
    {
        givesState = true;
        wasResumed = state is not null;
        if (state is not null)
            tracks.Leader.Tracker.Resume(state);
    }

    private async Task WaitForTurnAsync(CancellationToken cancellation)
    {
        var wait = RemainingInterval();
        if (frames > 0 && wait > TimeSpan.Zero)
            await Task.Delay(wait, time, cancellation);
        frames++;
        frameAt = time.GetTimestamp();
    }

    private TimeSpan RemainingInterval() => capacity.FrameInterval - time.GetElapsedTime(frameAt);

    private LiveReply Completed(LiveReply reply)
    {
        var resumed = wasResumed;
        wasResumed = null;
        var wait = RemainingInterval();
        var tracker = tracks.Leader.Tracker;
        return reply with
        {
            Baseline = tracker.BaselineProgress is double progress ? Math.Round(progress, 3) : null,
            Wait = wait > TimeSpan.Zero ? (int)Math.Ceiling(wait.TotalMilliseconds) : null,
            Resumed = resumed,
            State = givesState ? LiveState.Of(tracker.State) : null,
        };
    }

    private static TimeSpan CoreTimeOf(PipelineTimings timings) =>
        TimeSpan.FromMilliseconds(timings.AllMs);
}
