namespace ExpressiFy.Vision.FaceSets;

/// <summary>A data set whose faces are read while they are enumerated, so that it need not fit into memory.</summary>
/// <param name="Faces">Throws <see cref="FaceSetException"/> at the first malformed face.</param>
/// <param name="Total">Amount of work for a progress bar, in bytes or files.</param>
/// <param name="Done">The amount done so far, in the same unit.</param>
/// <param name="LeftOut">What is not read and why, one phrase for each.</param>
public sealed record LabelledFaces(
    IEnumerable<LabelledFace> Faces,
    long Total,
    Func<long> Done,
    IReadOnlyList<string> LeftOut);
