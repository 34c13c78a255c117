using System.Numerics.Tensors;

namespace ExpressiFy.Lab.Evaluation;

/// <summary>Rows of logits as probabilities.</summary>
public static class Softmax
{
    /// <summary>Shares of each row of <paramref name="classes"/> logits divided by the temperature (Guo et al. 2017).</summary>
    public static float[] Probabilities(ReadOnlySpan<float> logits, int classes, double temperature = 1)
    {
        var shares = new float[logits.Length];
        for (var row = 0; row < logits.Length; row += classes)
        {
            var target = shares.AsSpan(row, classes);
            TensorPrimitives.Divide(logits.Slice(row, classes), (float)temperature, target);
            TensorPrimitives.SoftMax(target, target);
        }

        return shares;
    }

    /// <summary>Mean negative logarithm of the share given to the true label.</summary>
    public static double NegativeLogLikelihood(ReadOnlySpan<float> logits, IReadOnlyList<int> labels, int classes, double temperature)
    {
        var shares = Probabilities(logits, classes, temperature);
        var sum = 0d;
        for (var i = 0; i < labels.Count; i++)
            sum -= Math.Log(Math.Max(shares[(i * classes) + labels[i]], float.Epsilon));
        return sum / labels.Count;
    }
}
