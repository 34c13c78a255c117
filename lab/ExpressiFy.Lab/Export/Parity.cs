using System.Numerics.Tensors;
using ExpressiFy.Affect;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Evaluation;

namespace ExpressiFy.Lab.Export;

/// <summary>Compares an exported model with the trained network.</summary>
public static class Parity
{
    /// <summary>Minimum number of faces to compare.</summary>
    public const int Faces = 256;

    /// <summary>Largest difference of a probability that rounding explains.</summary>
    public const double Tolerance = 1e-3;

    /// <summary>The largest absolute difference of a probability, over all faces and both heads.</summary>
    public static double LargestDifference(Predictions first, Predictions second) => Math.Max(
        LargestDifference(first.Fer2013, second.Fer2013, ExpressionScores.Count),
        LargestDifference(first.FerPlus, second.FerPlus, FerPlusVotes.Labels.Count));

    private static double LargestDifference(float[] first, float[] second, int classes)
    {
        var differences = Softmax.Probabilities(first, classes);
        TensorPrimitives.Subtract(differences, Softmax.Probabilities(second, classes), differences);
        return Math.Abs(TensorPrimitives.MaxMagnitude<float>(differences));
    }
}
