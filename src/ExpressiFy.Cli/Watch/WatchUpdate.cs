using System.Globalization;
using ExpressiFy.Affect;
using ExpressiFy.Vision;

namespace ExpressiFy.Cli.Watch;

/// <summary>What is known after one more frame.</summary>
/// <param name="At">When the frame was taken, from the start.</param>
/// <param name="Mood">The smoothed mood; null while there is no reading.</param>
/// <param name="Scores">The seven scores behind it; null while there is no reading.</param>
/// <param name="Hint">What the person could change.</param>
/// <param name="FramesPerSecond">Frames read in a second of real time.</param>
internal sealed record WatchUpdate(TimeSpan At, Mood? Mood, ExpressionScores? Scores, FrameHint Hint, double FramesPerSecond)
{
    /// <summary>The mood as a sentence; never more than the picture tells.</summary>
    public string Sentence => Mood switch
    {
        null => "No reading",
        { Stable: false } => "Reading your expression …",
        var mood => string.Create(
            CultureInfo.InvariantCulture,
            $"Your expression looks {mood.Expression.Adjective()} ({mood.Confidence:0 %} sure)"),
    };

    /// <summary>The hint as a sentence; empty for none.</summary>
    public string Advice => Hint switch
    {
        FrameHint.NoFace => "No face in view.",
        FrameHint.TooDark => "Too dark: more light on your face helps.",
        FrameHint.TooFar => "Far away: come a little closer.",
        FrameHint.SeveralFaces => "Several faces: the largest is read.",
        _ => "",
    };

    /// <summary>"0:07.2".</summary>
    public string Clock => string.Create(CultureInfo.InvariantCulture, $"{(int)At.TotalMinutes}:{At:ss\\.f}");
}
