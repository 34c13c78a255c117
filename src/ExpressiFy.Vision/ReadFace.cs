using ExpressiFy.Affect;
using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Vision;

/// <summary>A face and the scores of its expression.</summary>
public sealed record ReadFace(Face Face, ExpressionScores Scores);
