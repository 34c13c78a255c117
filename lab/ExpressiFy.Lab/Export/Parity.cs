using System.Numerics.Tensors;
using ExpressiFy.Affect;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Evaluation;

namespace ExpressiFy.Lab.Export;

/// <summary>Whether an exported model says what the trained network says.</summary>
public static class Parity
{
    /// <summary>Faces compared at least.</summary>
    public const int Faces = 256;

    /// <summary>Largest difference of any probability that is put down to rounding.</summary>
    public const double Tolerance = 1e-3;

    /// <summary>The largest difference between any two probabilities of the same face, over both heads.</summary>
    public static double LargestDifference(Predictions one, Predictions other) => Math.Max(
        LargestDifference(one.Fer2013, other.Fer2013, ExpressionScores.Count),
        LargestDifference(one.FerPlus, other.FerPlus, FerPlusVotes.Labels.Count));

    private static double LargestDifference(float[] one, float[] other, int classes)
    {
        var differences = Softmax.Probabilities(one, classes);
        TensorPrimitives.Subtract(differences, Softmax.Probabilities(other, classes), differences);
        return Math.Abs(TensorPrimitives.MaxMagnitude<float>(differences));
    }
}
