using ExpressiFy.Affect;
using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Lab.Data;

/// <summary>One face of a data set.</summary>
/// <param name="Pixels">48×48 gray, row by row, length 2,304.</param>
/// <param name="Label">The label in the data set.</param>
/// <param name="Usage">The publishers' split: Training, PublicTest or PrivateTest.</param>
/// <param name="Votes">The FER+ votes; null if the data has none.</param>
public sealed record FaceSample(byte[] Pixels, Expression Label, string Usage, FerPlusVotes? Votes = null)
{
    /// <summary>The face with left and right exchanged.</summary>
    public FaceSample Mirrored() =>
        this with { Pixels = [.. Pixels.Chunk(FaceCrop.Side).SelectMany(row => row.Reverse())] };
}
