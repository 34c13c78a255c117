using ExpressiFy.Affect;
using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Vision;

/// <summary>A face and the scores of its expression.</summary>
/// <param name="Face">Where it is.</param>
/// <param name="Scores">The general reading.</param>
/// <param name="Odds">
/// What a personal reading compares, from <see cref="Expressions.ExpressionReader.ReadWithOdds"/>; null when not read.
/// </param>
public sealed record ReadFace(Face Face, ExpressionScores Scores, ExpressionOdds? Odds = null);
