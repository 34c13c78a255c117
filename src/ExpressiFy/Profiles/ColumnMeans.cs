using ExpressiFy.Catalogue;

namespace ExpressiFy.Profiles;

/// <summary>The mean prediction for the titles of a medium that have a feature, and for all of them.</summary>
internal sealed class ColumnMeans
{
    private readonly double[] sums;
    private readonly double[] values;
    private readonly int[] counts;

    public ColumnMeans(TitleFeatures features, Medium medium, ReadOnlySpan<float> weights)
    {
        var matrix = features.Prior.Features;
        var (first, count) = features.RowsOf(medium);
        sums = new double[matrix.ColumnCount];
        values = new double[matrix.ColumnCount];
        counts = new int[matrix.ColumnCount];
        for (var row = first; row < first + count; row++)
        {
            var prediction = matrix.Dot(row, weights);
            OfAll += prediction / count;
            var columns = matrix.ColumnsOf(row);
            for (var entry = 0; entry < columns.Length; entry++)
            {
                sums[columns[entry]] += prediction;
                values[columns[entry]] += matrix.ValuesOf(row)[entry];
                counts[columns[entry]]++;
            }
        }
    }

    /// <summary>The mean prediction for all titles.</summary>
    public double OfAll { get; }

    /// <summary>The mean prediction for the titles with a feature; that for all when none has it.</summary>
    public double Of(int column) => counts[column] == 0 ? OfAll : sums[column] / counts[column];

    /// <summary>The mean value of a feature among the titles that have it; 0 when none has it.</summary>
    public double ValueOf(int column) => counts[column] == 0 ? 0 : values[column] / counts[column];
}
