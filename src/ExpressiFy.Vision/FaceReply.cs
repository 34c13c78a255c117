using ExpressiFy.Affect;

namespace ExpressiFy.Vision;

/// <summary>One face of an <see cref="ExpressionReply"/>.</summary>
/// <param name="Box">In pixels of the upright picture.</param>
/// <param name="Confidence">The detector's confidence that this is a face, 0…1.</param>
/// <param name="Expression">Name of the expression with the highest score.</param>
/// <param name="Scores">The seven scores by name; they sum to 1.</param>
/// <param name="Affect">Expected valence and arousal of the scores, −1…1 each.</param>
public sealed record FaceReply(
    BoxReply Box,
    double Confidence,
    string Expression,
    IReadOnlyDictionary<string, double> Scores,
    AffectPoint Affect)
{
    private const int ConfidenceDigits = 4;
    private const int ScoreDigits = 6;
    private const int AffectDigits = 4;

    /// <summary>Converts a face of a reading.</summary>
    public static FaceReply Of(ReadFace face) =>
        Of(BoxReply.Of(face.Face.Box), face.Face.Confidence, face.Scores);

    /// <summary>The reply for a face with these scores, rounded.</summary>
    public static FaceReply Of(BoxReply box, double confidence, ExpressionScores scores) => new(
        box,
        Math.Round(confidence, ConfidenceDigits),
        scores.Top.Name(),
        ScoresByName(scores),
        new(Math.Round(scores.Affect.Valence, AffectDigits), Math.Round(scores.Affect.Arousal, AffectDigits)));

    /// <summary>The rounded scores by name, in label order.</summary>
    public static IReadOnlyDictionary<string, double> ScoresByName(ExpressionScores scores) => ExpressionLabels.All
        .ToDictionary(expression => expression.Name(), expression => Math.Round(scores[expression], ScoreDigits));
}
