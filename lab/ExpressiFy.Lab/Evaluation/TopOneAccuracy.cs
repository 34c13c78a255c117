using System.Numerics.Tensors;

namespace ExpressiFy.Lab.Evaluation;

/// <summary>How often the label comes first.</summary>
public static class TopOneAccuracy
{
    /// <summary>Share of rows of <paramref name="classes"/> logits whose largest is at the label, 0…1.</summary>
    public static double Of(ReadOnlySpan<float> logits, IReadOnlyList<int> labels, int classes)
    {
        var right = 0;
        for (var i = 0; i < labels.Count; i++)
            right += TensorPrimitives.IndexOfMax(logits.Slice(i * classes, classes)) == labels[i] ? 1 : 0;
        return (double)right / labels.Count;
    }
}
