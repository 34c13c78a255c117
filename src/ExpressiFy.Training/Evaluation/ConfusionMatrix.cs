using System.Numerics.Tensors;

namespace ExpressiFy.Training.Evaluation;

/// <summary>What is taken for what.</summary>
public static class ConfusionMatrix
{
    /// <summary>Counts by true label (row) and largest logit (column).</summary>
    public static int[][] Of(ReadOnlySpan<float> logits, IReadOnlyList<int> labels, int classes)
    {
        var counts = new int[classes][];
        for (var label = 0; label < classes; label++)
            counts[label] = new int[classes];
        for (var i = 0; i < labels.Count; i++)
            counts[labels[i]][TensorPrimitives.IndexOfMax(logits.Slice(i * classes, classes))]++;
        return counts;
    }
}
