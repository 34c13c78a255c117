namespace ExpressiFy.Profiles.Learning;

/// <summary>
/// The columns whose weights are learned together, and their positions in the linear system. All other columns keep the
/// prior.
/// </summary>
internal sealed class ActiveColumns
{
    // Someone with thousands of ratings has more directors and artists than can be solved for within a request (the
    // cost is cubic). Those with the least feedback keep the prior.
    private const int MaxRareColumns = 128;

    private const int Inactive = -1;

    private readonly int[] columns;
    private readonly int[] positions;

    private ActiveColumns(int[] columns, int columnCount)
    {
        this.columns = columns;
        positions = new int[columnCount];
        Array.Fill(positions, Inactive);
        foreach (var (position, column) in columns.Index())
            positions[column] = position;
    }

    public int Count => columns.Length;

    /// <summary>The column at a position; columns ascend with the position.</summary>
    public int this[int position] => columns[position];

    /// <summary>
    /// All columns of the prior's implicit negatives, and of the columns beyond those with the most observations, at
    /// most <see cref="MaxRareColumns"/>.
    /// </summary>
    public static ActiveColumns Of(PreferencePrior prior, IEnumerable<Observation> observations)
    {
        var commonCount = prior.ImplicitNegatives?.Size ?? 0;
        var observationCounts = new Dictionary<int, int>();
        foreach (var observation in observations)
        {
            foreach (var column in prior.Features.ColumnsOf(observation.Row))
            {
                if (column >= commonCount)
                    observationCounts[column] = observationCounts.GetValueOrDefault(column) + 1;
            }
        }

        var rare = observationCounts
            .OrderByDescending(entry => entry.Value)
            .ThenBy(entry => entry.Key)
            .Take(MaxRareColumns)
            .Select(entry => entry.Key)
            .Order();
        return new([.. Enumerable.Range(0, commonCount), .. rare], prior.Features.ColumnCount);
    }

    /// <summary>The position of a column; false for a column that is not active.</summary>
    public bool TryGetPosition(int column, out int position)
    {
        position = positions[column];
        return position != Inactive;
    }

    /// <summary>The active entries of a row of the feature matrix, by ascending position.</summary>
    public (int[] Positions, float[] Values) EntriesOf(FeatureMatrix features, int row)
    {
        var rowColumns = features.ColumnsOf(row);
        var rowValues = features.ValuesOf(row);
        var activePositions = new List<int>(rowColumns.Length);
        var activeValues = new List<float>(rowColumns.Length);
        for (var i = 0; i < rowColumns.Length; i++)
        {
            if (TryGetPosition(rowColumns[i], out var position))
            {
                activePositions.Add(position);
                activeValues.Add(rowValues[i]);
            }
        }

        return ([.. activePositions], [.. activeValues]);
    }
}
