using ExpressiFy.Affect;
using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Vision.FaceSets;

/// <summary>A face crop with the expression that a data set assigns to it.</summary>
/// <param name="Crop">48×48 gray.</param>
/// <param name="Label">The data set's own label.</param>
/// <param name="Usage">The part of the data set, such as "PublicTest"; empty when the set has no parts.</param>
public sealed record LabelledFace(FaceCrop Crop, Expression Label, string Usage);
