using System.Numerics.Tensors;

namespace ExpressiFy.Recommendations.Candidates;

/// <summary>Arithmetic on columns of a <see cref="CandidateTable"/>.</summary>
internal static class ColumnMath
{
    /// <summary>sum += factor · column. A longer <paramref name="column"/> is cut to the length of <paramref name="sum"/>.</summary>
    public static void AddScaled(Span<float> sum, ReadOnlySpan<float> column, float factor) =>
        TensorPrimitives.MultiplyAdd(column[..sum.Length], factor, sum, sum);
}
