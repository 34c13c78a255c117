using ExpressiFy.Affect;

namespace ExpressiFy.Vision.Expressions;

/// <summary>Scores of one face from each part of the network, all calibrated.</summary>
/// <param name="Blend">Weighted sum of both heads, as <see cref="ExpressionReader.Read"/> returns it.</param>
/// <param name="Fer2013">From the head that learned the labels of FER-2013.</param>
/// <param name="FerPlus">From the head that learned the votes of FER+, without contempt.</param>
public sealed record HeadScores(ExpressionScores Blend, ExpressionScores Fer2013, ExpressionScores FerPlus);
