using System.Numerics.Tensors;

namespace ExpressiFy.Lab.Classical;

/// <summary>
/// Moves features to mean 0 and divides all by one number, so that a row's length is about 1: one cost then suits features of any
/// size, and the proportions between them stay as they were.
/// </summary>
public sealed class FeatureScale
{
    private readonly float[] mean;
    private readonly float factor;

    private FeatureScale(float[] mean, float factor) => (this.mean, this.factor) = (mean, factor);

    /// <param name="rows">At least one; each as long as the first.</param>
    /// <param name="scaled">The same rows after it.</param>
    public static FeatureScale Of(IReadOnlyList<float[]> rows, out IReadOnlyList<float[]> scaled)
    {
        var mean = new float[rows[0].Length];
        foreach (var row in rows)
            TensorPrimitives.Add(mean, row, mean);
        TensorPrimitives.Divide(mean, rows.Count, mean);
        var length = rows.Average(row => TensorPrimitives.Distance<float>(row, mean));
        var scale = new FeatureScale(mean, length > 0 ? 1 / length : 1);
        scaled = scale.Apply(rows);
        return scale;
    }

    /// <summary>New rows; those given stay as they are.</summary>
    public IReadOnlyList<float[]> Apply(IReadOnlyList<float[]> rows) => [.. rows.Select(Apply)];

    private float[] Apply(float[] row)
    {
        var moved = new float[row.Length];
        TensorPrimitives.Subtract(row, mean, moved);
        TensorPrimitives.Multiply(moved, factor, moved);
        return moved;
    }
}
