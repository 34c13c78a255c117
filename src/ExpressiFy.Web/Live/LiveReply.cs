using System.Text.Json.Serialization;
using ExpressiFy.Affect;
using ExpressiFy.Vision;
using ExpressiFy.Web.Hosting;

namespace ExpressiFy.Web.Live;

/// <summary>The reply to one live frame, as JSON.</summary>
/// <param name="Frame">The number of the frame in this session, from 1.</param>
/// <param name="Faces">First the one that leads, whose mood this is, then by size.</param>
/// <param name="Mood">The leader's mood of the last moments; null when there is no reading.</param>
/// <param name="Hint">"no-face", "too-dark", "too-far" or "several-faces"; null for none.</param>
internal sealed record LiveReply(int Frame, IReadOnlyList<LiveFaceReply> Faces, MoodReply? Mood, string? Hint)
{
    /// <summary>Why the frame could not be read; left out when it could.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Error { get; init; }

    /// <summary>How much of the neutral face is collected, 0…1; left out when none is requested.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Baseline { get; init; }

    /// <summary>
    /// Why the last neutral face was not taken: "unseen", "unsteady" or "expressive"; left out when none was refused,
    /// and after the next command about it.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? BaselineProblem { get; init; }

    /// <summary>Milliseconds after which the next frame is read; left out when it is read at once.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Wait { get; init; }

    /// <summary>Whether the state that was handed back is used; only in the reply after that.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Resumed { get; init; }

    /// <summary>What is wrong with the state that was handed back, as a sentence; left out when nothing is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Refused { get; init; }

    /// <summary>What the next session may be given; left out until the client has sent "resume".</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public LiveState? State { get; init; }
}

/// <summary>A tracked mood as JSON.</summary>
/// <param name="Expression">Its name.</param>
/// <param name="Affect">Valence and arousal, each -1…1.</param>
/// <param name="Confidence">0…1.</param>
/// <param name="Stable">Whether it has held long enough to act on.</param>
/// <param name="Shares">The smoothed shares of the seven expressions by name, with two decimals.</param>
internal sealed record MoodReply(
    string Expression,
    AffectPoint Affect,
    double Confidence,
    bool Stable,
    IReadOnlyDictionary<string, double> Shares)
{
    /// <summary>The mood of a face; null when there is no reading of it.</summary>
    public static MoodReply? Of(FaceTrack track) =>
        track.Mood is { } mood ? Of(mood, track.Tracker.Scores!) : null;

    private static MoodReply Of(Mood mood, ExpressionScores scores) => new(
        mood.Expression.Name(),
        mood.Affect.Rounded(),
        mood.Confidence.Rounded(),
        mood.Stable,
        ExpressionLabels.All.ToDictionary(label => label.Name(), label => scores[label].RoundedShare()));
}
