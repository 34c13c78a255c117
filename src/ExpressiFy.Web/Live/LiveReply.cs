using System.Text.Json.Serialization;
using ExpressiFy.Affect;
using ExpressiFy.Vision;
using ExpressiFy.Web.Hosting;

namespace ExpressiFy.Web.Live;

/// <summary>The answer to one live frame.</summary>
/// <param name="Frame">Which frame of this camera, from 1.</param>
/// <param name="Faces">Largest first; the first one drives the mood.</param>
/// <param name="Mood">What the expression has looked like over the last moments; null when there is no reading.</param>
/// <param name="Hint">"no-face", "too-dark", "too-far" or "several-faces"; null for none.</param>
public sealed record LiveReply(int Frame, IReadOnlyList<FaceReply> Faces, MoodReply? Mood, string? Hint)
{
    /// <summary>Why the frame could not be read; left out when it could.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Error { get; init; }

    /// <summary>How much of the neutral face is collected, 0…1; left out when that was not asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Baseline { get; init; }
}

/// <summary>A mood as JSON.</summary>
public sealed record MoodReply(string Expression, AffectPoint Affect, double Confidence, bool Stable)
{
    public static MoodReply Of(Mood mood) => new(
        mood.Expression.Name(), mood.Affect.Rounded(), mood.Confidence.Rounded(), mood.Stable);
}
