using ExpressiFy.Numerics;

namespace ExpressiFy.Profiles.Learning;

/// <summary>The prior of a <see cref="BayesianPreferenceModel"/>, shared by all people.</summary>
/// <param name="Features">The features of all titles.</param>
/// <param name="Precision">
/// For each column the precision of the weight's prior, which has the mean 0: one over the variance.
/// </param>
/// <param name="Expected">
/// For each row the value that is expected without feedback, e.g. from popularity; empty for all 0.
/// </param>
/// <param name="ImplicitNegatives">
/// The precision that unrated titles add as weak negatives, over the first columns of the matrix (see
/// <see cref="ImplicitNegativesOf"/>); null for none. It reduces the weights of features that most titles share.
/// </param>
public sealed record PreferencePrior(
    FeatureMatrix Features,
    double[] Precision,
    float[] Expected,
    CholeskySystem? ImplicitNegatives)
{
    /// <summary>
    /// The sum over all rows of weight · x·xᵀ, where x are the first <paramref name="columns"/> entries of a row.
    /// </summary>
    /// <param name="features">The features of all titles.</param>
    /// <param name="columns">The number of columns to use.</param>
    /// <param name="weight">The weight of one unrated title; a clear statement has 1.</param>
    public static CholeskySystem ImplicitNegativesOf(FeatureMatrix features, int columns, double weight)
    {
        var sum = new CholeskySystem(columns);
        for (var row = 0; row < features.RowCount; row++)
        {
            var rowColumns = features.ColumnsOf(row);
            var count = CountBelow(rowColumns, columns);
            sum.Add(rowColumns[..count], features.ValuesOf(row)[..count], weight);
        }

        return sum;
    }

    /// <summary>The value that is expected of a title without feedback.</summary>
    internal float ExpectedOf(int row) => Expected.Length == 0 ? 0 : Expected[row];

    private static int CountBelow(ReadOnlySpan<int> ascending, int bound)
    {
        var count = ascending.Length;
        while (count > 0 && ascending[count - 1] >= bound)
            count--;
        return count;
    }
}
