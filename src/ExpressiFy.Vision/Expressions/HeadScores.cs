using ExpressiFy.Affect;

namespace ExpressiFy.Vision.Expressions;

/// <summary>One face as the network's parts see it, all calibrated.</summary>
/// <param name="Served">What <see cref="ExpressionReader.Read"/> gives: the blend of the two heads.</param>
/// <param name="Fer2013">The head that learned the labels of FER-2013.</param>
/// <param name="FerPlus">The head that learned the votes of FER+, contempt left out.</param>
public sealed record HeadScores(ExpressionScores Served, ExpressionScores Fer2013, ExpressionScores FerPlus);
