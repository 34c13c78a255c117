namespace ExpressiFy.Profiles.Learning;

/// <summary>
/// A sparse matrix in compressed row format: a row for each title, a column for each feature. It may stand below the
/// rows of another one, which is not copied. Immutable and safe to share.
/// </summary>
public sealed class FeatureMatrix
{
    private readonly FeatureMatrix? above;
    private readonly int[] starts;
    private readonly int[] columns;
    private readonly float[] values;

    /// <param name="columnCount">The number of columns.</param>
    /// <param name="rows">The entries of each row, in any order; no column twice in one row.</param>
    /// <exception cref="ArgumentOutOfRangeException">A column is not in 0…<paramref name="columnCount"/>-1.</exception>
    public FeatureMatrix(int columnCount, IEnumerable<IEnumerable<(int Column, float Value)>> rows)
    {
        var startList = new List<int> { 0 };
        var columnList = new List<int>();
        var valueList = new List<float>();
        foreach (var row in rows)
        {
            foreach (var (column, value) in row.OrderBy(entry => entry.Column))
            {
                ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)column, (uint)columnCount);
                columnList.Add(column);
                valueList.Add(value);
            }

            startList.Add(columnList.Count);
        }

        ColumnCount = columnCount;
        starts = [.. startList];
        columns = [.. columnList];
        values = [.. valueList];
    }

    private FeatureMatrix(FeatureMatrix above, IEnumerable<IEnumerable<(int Column, float Value)>> rows)
        : this(above.ColumnCount, rows)
    {
        this.above = above;
        FirstRow = above.RowCount;
    }

    public int RowCount => FirstRow + starts.Length - 1;

    // The number of rows of the matrix above.
    private int FirstRow { get; }

    public int ColumnCount { get; }

    /// <summary>A matrix with more rows behind those of this one, which keep their numbers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A column is not one of this matrix.</exception>
    public FeatureMatrix With(IEnumerable<IEnumerable<(int Column, float Value)>> rows) => new(this, rows);

    /// <summary>The columns of a row's entries, ascending.</summary>
    public ReadOnlySpan<int> ColumnsOf(int row) =>
        row < FirstRow ? above!.ColumnsOf(row) : columns.AsSpan(starts[row - FirstRow]..starts[row - FirstRow + 1]);

    /// <summary>The values of a row's entries, one for each of <see cref="ColumnsOf"/>.</summary>
    public ReadOnlySpan<float> ValuesOf(int row) =>
        row < FirstRow ? above!.ValuesOf(row) : values.AsSpan(starts[row - FirstRow]..starts[row - FirstRow + 1]);

    /// <summary>The dot product of a row and a vector of <see cref="ColumnCount"/> weights.</summary>
    public float Dot(int row, ReadOnlySpan<float> weights)
    {
        if (row < FirstRow)
            return above!.Dot(row, weights);
        var sum = 0f;
        for (var entry = starts[row - FirstRow]; entry < starts[row - FirstRow + 1]; entry++)
            sum += values[entry] * weights[columns[entry]];
        return sum;
    }

    /// <summary>
    /// <see cref="Dot"/> for as many rows as <paramref name="result"/> is long, from <paramref name="firstRow"/> on.
    /// </summary>
    public void Multiply(ReadOnlySpan<float> weights, int firstRow, Span<float> result)
    {
        for (var i = 0; i < result.Length; i++)
            result[i] = Dot(firstRow + i, weights);
    }
}
