using System.Numerics.Tensors;

namespace ExpressiFy.Lab.Evaluation;

/// <summary>Accuracy of the most probable label.</summary>
public static class TopOneAccuracy
{
    /// <summary>
    /// Proportion of rows of <paramref name="classes"/> logits whose largest logit is that of the label, 0…1.
    /// </summary>
    public static double Of(ReadOnlySpan<float> logits, IReadOnlyList<int> labels, int classes)
    {
        var correct = 0;
        for (var i = 0; i < labels.Count; i++)
        {
            if (TensorPrimitives.IndexOfMax(logits.Slice(i * classes, classes)) == labels[i])
                correct++;
        }

        return (double)correct / labels.Count;
    }
}
