using System.Numerics.Tensors;

namespace ExpressiFy.Lab.Evaluation;

/// <summary>Probabilities from logits.</summary>
public static class Softmax
{
    /// <summary>The softmax of each row.</summary>
    /// <param name="logits">N rows.</param>
    /// <param name="classes">Logits in a row.</param>
    /// <param name="temperature">Divides the logits first (Guo et al. 2017).</param>
    public static float[] Probabilities(ReadOnlySpan<float> logits, int classes, double temperature = 1)
    {
        var probabilities = new float[logits.Length];
        for (var start = 0; start < logits.Length; start += classes)
        {
            var row = probabilities.AsSpan(start, classes);
            TensorPrimitives.Divide(logits.Slice(start, classes), (float)temperature, row);
            TensorPrimitives.SoftMax(row, row);
        }

        return probabilities;
    }

    /// <summary>Mean negative logarithm of the probability of the true label.</summary>
    public static double NegativeLogLikelihood(
        ReadOnlySpan<float> logits, IReadOnlyList<int> labels, int classes, double temperature)
    {
        var probabilities = Probabilities(logits, classes, temperature);
        var sum = 0d;
        for (var i = 0; i < labels.Count; i++)
            sum -= Math.Log(Math.Max(probabilities[(i * classes) + labels[i]], float.Epsilon));
        return sum / labels.Count;
    }
}
