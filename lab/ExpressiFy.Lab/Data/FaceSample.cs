using ExpressiFy.Affect;
using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Lab.Data;

/// <summary>One face of a data set.</summary>
/// <param name="Pixels">48×48 gray, row by row, length 2,304.</param>
/// <param name="Label">The data set's own label.</param>
/// <param name="Usage">The split its publishers put it in: Training, PublicTest or PrivateTest.</param>
/// <param name="Votes">The FER+ votes for this face, null where the set has none.</param>
public sealed record FaceSample(byte[] Pixels, Expression Label, string Usage, FerPlusVotes? Votes = null)
{
    /// <summary>Its mirror image, left and right exchanged.</summary>
    public FaceSample Mirrored() => this with { Pixels = [.. Pixels.Chunk(FaceCrop.Side).SelectMany(row => row.Reverse())] };
}
