using System.Numerics.Tensors;

namespace ExpressiFy.Training.Evaluation;

/// <summary>Expected calibration error (Naeini et al. 2015): how far stated confidence and accuracy lie apart, over fifteen equal bins.</summary>
public static class CalibrationError
{
    private const int Bins = 15;

    /// <param name="shares">Probabilities, rows of <paramref name="classes"/>.</param>
    public static double Of(ReadOnlySpan<float> shares, IReadOnlyList<int> labels, int classes)
    {
        Span<double> gap = stackalloc double[Bins];
        for (var i = 0; i < labels.Count; i++)
        {
            var row = shares.Slice(i * classes, classes);
            var top = TensorPrimitives.IndexOfMax(row);
            var bin = Math.Min((int)(row[top] * Bins), Bins - 1);
            gap[bin] += (top == labels[i] ? 1 : 0) - row[top];
        }

        return TensorPrimitives.SumOfMagnitudes<double>(gap) / labels.Count;
    }
}
