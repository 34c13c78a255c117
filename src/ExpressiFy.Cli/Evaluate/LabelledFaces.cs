using ExpressiFy.Cli.Terminal;
using ExpressiFy.Moods;
using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Cli.Evaluate;

/// <summary>A face crop and the expression that people say it shows.</summary>
internal sealed record LabelledFace(FaceCrop Crop, Expression Label);

/// <summary>A data set that is read as it goes, so that its size does not matter.</summary>
/// <param name="Faces">The faces; reading throws <see cref="Failure"/> at the first that is malformed.</param>
/// <param name="Total">Amount of work, in any unit.</param>
/// <param name="Done">How much of it is read by now.</param>
/// <param name="LeftOut">What is not counted and why, a phrase each.</param>
internal sealed record LabelledFaces(IEnumerable<LabelledFace> Faces, long Total, Func<long> Done, IReadOnlyList<string> LeftOut);
