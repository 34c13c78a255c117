using ExpressiFy.Affect;
using ExpressiFy.Lab.Data;
using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Lab.Tests;

/// <summary>
/// Stand-ins for faces: noise with a bright bar whose height tells the label. No real face is needed to test the
/// program.
/// </summary>
public static class SyntheticFaces
{
    public static FaceSample[] Draw(int count, int seed = 1, string usage = Split.Training)
    {
        var random = new Random(seed);
        var faces = new FaceSample[count];
        for (var i = 0; i < count; i++)
            faces[i] = Draw((Expression)(i % ExpressionScores.Count), random, usage);
        return faces;
    }

    private static FaceSample Draw(Expression label, Random random, string usage)
    {
        var pixels = new byte[FaceCrop.Length];
        random.NextBytes(pixels);
        for (var i = 0; i < pixels.Length; i++)
            pixels[i] /= 4;
        pixels.AsSpan(((int)label * 6 + 2) * FaceCrop.Side, 4 * FaceCrop.Side).Fill(220);

        var votes = new byte[FerPlusVotes.Columns];
        votes[(int)label] = 9;
        votes[7] = 1;
        return new(pixels, label, usage, new(votes));
    }
}
