using ExpressiFy.Imports.Uploads;
using ExpressiFy.Text;

namespace ExpressiFy.Imports.Reading;

/// <summary>What links.csv and movies.csv say of MovieLens' own numbers.</summary>
internal sealed class MovieLensTitles
{
    private readonly Dictionary<string, string> ids = [];
    private readonly Dictionary<string, string> names = [];

    public bool IsEmpty => ids.Count == 0 && names.Count == 0;

    /// <summary>Whether a table is one of the two: it has MovieLens' numbers, but no ratings.</summary>
    public static bool IsOne(ColumnMap columnMap) =>
        columnMap.Have(Column.MovieId) && !columnMap.Have(Column.Rating) && !columnMap.Have(Column.Tag)
        && (columnMap.Have(Column.ImdbId) || columnMap.Have(Column.Title));

    /// <summary>Takes in the rows of either file; how many there were.</summary>
    public int Add(ColumnMap columnMap, IEnumerable<CsvRow> rows)
    {
        var count = 0;
        foreach (var row in rows)
        {
            if (columnMap.Value(row, Column.MovieId) is not { } number)
                continue;
            if (FieldReading.ImdbId(columnMap.Value(row, Column.ImdbId)) is { } id)
                ids[number] = id;
            if (columnMap.Value(row, Column.Title) is { Length: <= ImportLimits.LongestName } name)
                names[number] = name;
            count++;
        }

        return count;
    }

    public string? IdOf(string number) => ids.GetValueOrDefault(number);

    public string? NameOf(string number) => names.GetValueOrDefault(number);
}
