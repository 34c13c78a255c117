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
    private string? refused;

    /// <summary>The reply to a frame, read no earlier than the camera's turn.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for the reply any more.</exception>
    public async Task<LiveReply> AnswerAsync(ReadOnlyMemory<byte> frame, CancellationToken cancellation)
    {
        await WaitForTurnAsync(cancellation);
        try
        {
            var reading = await pipeline.ReadFrameAsync(frame, cancellation);
            capacity.Measure(CoreTimeOf(reading.Timings));
            var hint = reading.Hint();
            var isClear = hint is not (FrameHint.TooDark or FrameHint.TooFar);
            tracks.Observe(reading.Faces, time.GetElapsedTime(startedAt), isClear);
            var faces = tracks.InView.Select(track => LiveFaceReply.Of(track, track == tracks.Leader));
            return Completed(new(frames, [.. faces], MoodReply.Of(tracks.Leader), hint.Name()));
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
                Resume(resume);
                break;
        }
    }

    private void Resume(LiveCommand.Resume command)
    {
        givesState = true;
        wasResumed = command.State is not null;
        refused = command.Problem;
        if (command.State is not null)
            tracks.Leader.Tracker.Resume(command.State);
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
        var (resumed, problem) = (wasResumed, refused);
        (wasResumed, refused) = (null, null);
        var wait = RemainingInterval();
        var tracker = tracks.Leader.Tracker;
        return reply with
        {
            Baseline = tracker.BaselineProgress is double progress ? Math.Round(progress, 3) : null,
            BaselineProblem = NameOf(tracker.BaselineProblem),
            Wait = wait > TimeSpan.Zero ? (int)Math.Ceiling(wait.TotalMilliseconds) : null,
            Resumed = resumed,
            Refused = problem,
            State = givesState ? LiveState.Of(tracker.State) : null,
        };
    }

    private static string? NameOf(NeutralProblem? problem) => problem switch
    {
        null => null,
        NeutralProblem.Unseen => "unseen",
        NeutralProblem.Unsteady => "unsteady",
        NeutralProblem.Expressive => "expressive",
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, "Not a problem of a neutral face."),
    };

    private static TimeSpan CoreTimeOf(PipelineTimings timings) =>
        TimeSpan.FromMilliseconds(timings.AllMs);
}
