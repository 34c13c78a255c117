using ExpressiFy.Affect;
using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Vision.FaceSets;

/// <summary>A face crop and the expression that people say it shows.</summary>
/// <param name="Crop">48×48 gray.</param>
/// <param name="Label">The data set's own label.</param>
/// <param name="Usage">The part of the data set it belongs to, e.g. "PublicTest"; empty where the set has no parts.</param>
public sealed record LabelledFace(FaceCrop Crop, Expression Label, string Usage);

/// <summary>A data set that is read as it goes, so that its size does not matter.</summary>
/// <param name="Faces">The faces; reading throws <see cref="FaceSetException"/> at the first that is malformed.</param>
/// <param name="Total">Amount of work, in any unit.</param>
/// <param name="Done">How much of it is read by now.</param>
/// <param name="LeftOut">What is not counted and why, a phrase each.</param>
public sealed record LabelledFaces(IEnumerable<LabelledFace> Faces, long Total, Func<long> Done, IReadOnlyList<string> LeftOut);
