namespace ExpressiFy.Affect;

/// <summary>What one frame says of one face.</summary>
/// <param name="Scores">The general reading: the served scores.</param>
/// <param name="Odds">Of the head that the personal reading compares; null without it.</param>
/// <param name="IsPlain">
/// Whether a neutral face may be learned from it: seen from the front, in light, and large enough.
/// </param>
public sealed record FaceReading(ExpressionScores Scores, ExpressionOdds? Odds = null, bool IsPlain = true);
