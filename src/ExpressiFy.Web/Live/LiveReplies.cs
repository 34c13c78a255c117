using ExpressiFy.Affect;
using ExpressiFy.Vision;

namespace ExpressiFy.Web.Live;

/// <summary>
/// Makes replies of the readings of one camera, and follows its commands. Keeps the moods before this camera, but no
/// picture. Where the browser reads the frames, device/live/live-session.js does the same.
/// </summary>
internal sealed class LiveReplies
{
    private readonly FaceTracks tracks = new();
    private bool givesState;
    private bool? wasResumed;
    private string? refused;

    /// <summary>The reply to a frame that was read.</summary>
    /// <param name="frame">Its number in this session, from 1.</param>
    /// <param name="reading">What was read.</param>
    /// <param name="at">When it was taken, since any fixed moment; not before the last.</param>
    public LiveReply Of(int frame, PipelineReading reading, TimeSpan at)
    {
        var hint = reading.Hint();
        var isClear = hint is not (FrameHint.TooDark or FrameHint.TooFar);
        tracks.Observe(reading.Faces, at, isClear);
        var faces = tracks.InView.Select(track => LiveFaceReply.Of(track, track == tracks.Leader));
        return Completed(new(frame, [.. faces], MoodReply.Of(tracks.Leader), hint.Name()));
    }

    /// <summary>The reply to a frame that cannot be read.</summary>
    public LiveReply Of(int frame, string problem) =>
        Completed(new(frame, [], Mood: null, Hint: null) { Error = problem });

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

    private LiveReply Completed(LiveReply reply)
    {
        var (resumed, problem) = (wasResumed, refused);
        (wasResumed, refused) = (null, null);
        var tracker = tracks.Leader.Tracker;
        return reply with
        {
            Baseline = tracker.BaselineProgress is double progress ? Math.Round(progress, 3) : null,
            BaselineProblem = NameOf(tracker.BaselineProblem),
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
}
