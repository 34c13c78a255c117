using System.Numerics.Tensors;

namespace ExpressiFy.Lab.Classical;

/// <summary>
/// Subtracts the mean vector and divides all features by the same number, so that the mean length of a vector is 1. One
/// cost then suits features of any magnitude. The proportions between features do not change.
/// </summary>
public sealed class FeatureScale
{
    private readonly float[] mean;
    private readonly float factor;

    private FeatureScale(float[] mean, float factor)
    {
        this.mean = mean;
        this.factor = factor;
    }

    /// <param name="features">At least one vector; all of the same length.</param>
    /// <param name="scaled">The scaled vectors.</param>
    public static FeatureScale Of(IReadOnlyList<float[]> features, out IReadOnlyList<float[]> scaled)
    {
        var mean = new float[features[0].Length];
        foreach (var vector in features)
            TensorPrimitives.Add(mean, vector, mean);
        TensorPrimitives.Divide(mean, features.Count, mean);

        var meanLength = features.Average(vector => TensorPrimitives.Distance<float>(vector, mean));
        var scale = new FeatureScale(mean, meanLength > 0 ? 1 / meanLength : 1);
        scaled = scale.Apply(features);
        return scale;
    }

    /// <summary>New vectors; the given ones are not changed.</summary>
    public IReadOnlyList<float[]> Apply(IReadOnlyList<float[]> features) => [.. features.Select(Apply)];

    private float[] Apply(float[] vector)
    {
        var scaled = new float[vector.Length];
        TensorPrimitives.Subtract(vector, mean, scaled);
        TensorPrimitives.Multiply(scaled, factor, scaled);
        return scaled;
    }
}
