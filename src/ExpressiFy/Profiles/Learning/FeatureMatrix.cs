namespace ExpressiFy.Profiles.Learning;

/// <summary>What titles are like, as numbers: a row a title, a column a trait, few entries a row. Immutable and safe to share.</summary>
public sealed class FeatureMatrix
{
    private readonly int[] starts;
    private readonly int[] columns;
    private readonly float[] values;

    /// <param name="columnCount">How many traits there are.</param>
    /// <param name="rows">Of each title its traits, no column twice; columns 0…<paramref name="columnCount"/>-1.</param>
    public FeatureMatrix(int columnCount, IEnumerable<IEnumerable<(int Column, float Value)>> rows)
    {
        List<int> starting = [0], columnList = [];
        List<float> valueList = [];
        foreach (var row in rows)
        {
            foreach (var (column, value) in row.OrderBy(entry => entry.Column))
            {
                ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)column, (uint)columnCount);
                columnList.Add(column);
                valueList.Add(value);
            }

            starting.Add(columnList.Count);
        }

        (ColumnCount, starts, columns, values) = (columnCount, [.. starting], [.. columnList], [.. valueList]);
    }

    public int RowCount => starts.Length - 1;

    public int ColumnCount { get; }

    /// <summary>The columns that a row has entries in, ascending.</summary>
    public ReadOnlySpan<int> ColumnsOf(int row) => columns.AsSpan(starts[row]..starts[row + 1]);

    /// <summary>The entries of a row, one for each of <see cref="ColumnsOf"/>.</summary>
    public ReadOnlySpan<float> ValuesOf(int row) => values.AsSpan(starts[row]..starts[row + 1]);

    /// <summary>The row times a vector of <see cref="ColumnCount"/> weights.</summary>
    public float Dot(int row, ReadOnlySpan<float> weights)
    {
        var sum = 0f;
        for (var entry = starts[row]; entry < starts[row + 1]; entry++)
            sum += values[entry] * weights[columns[entry]];
        return sum;
    }

    /// <summary>Every row times the weights, into <paramref name="result"/> (a number a row). Cost: one multiplication an entry.</summary>
    public void Multiply(ReadOnlySpan<float> weights, Span<float> result) => Multiply(weights, 0, result);

    /// <summary>The same for as many rows as <paramref name="result"/> holds, from <paramref name="firstRow"/> on.</summary>
    public void Multiply(ReadOnlySpan<float> weights, int firstRow, Span<float> result)
    {
        for (var i = 0; i < result.Length; i++)
            result[i] = Dot(firstRow + i, weights);
    }
}
