using System.Globalization;
using ExpressiFy.Affect;
using ExpressiFy.Vision;

namespace ExpressiFy.Cli.Watch;

/// <summary>The state after one more frame.</summary>
/// <param name="Position">When the frame was taken, from the start.</param>
/// <param name="Mood">The smoothed mood; null without a reading.</param>
/// <param name="Scores">The seven smoothed scores; null without a reading.</param>
/// <param name="Hint">What the person could change.</param>
/// <param name="FramesPerSecond">Frames per second of real time.</param>
internal sealed record WatchUpdate(
    TimeSpan Position,
    Mood? Mood,
    ExpressionScores? Scores,
    FrameHint Hint,
    double FramesPerSecond)
{
    /// <summary>What the expression looks like, as a sentence. It never states what the person feels.</summary>
    public string Sentence
    {
        get
        {
            if (Mood is null)
                return "No reading";
            if (!Mood.Stable)
                return "Reading your expression …";
            var look = Scores is null
                ? Mood.Expression.Adjective()
                : ExpressionLook.Describe(Mood.Expression, Scores);
            return string.Create(
                CultureInfo.InvariantCulture, $"Your expression looks {look} ({Mood.Confidence:0 %} sure)");
        }
    }

    /// <summary>The hint as a sentence; empty for none.</summary>
    public string Advice => Hint switch
    {
        FrameHint.NoFace => "No face in view.",
        FrameHint.TooDark => "Too dark: more light on your face helps.",
        FrameHint.TooFar => "Far away: come a little closer.",
        FrameHint.SeveralFaces => "Several faces: the largest is read.",
        _ => "",
    };

    /// <summary>The position in minutes, seconds and tenths, such as "0:07.2".</summary>
    public string Clock =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)Position.TotalMinutes}:{Position:ss\\.f}");
}
