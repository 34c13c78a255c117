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
    public static bool IsOne(Columns columns) =>
        columns.Have(Column.MovieId) && !columns.Have(Column.Rating) && !columns.Have(Column.Tag)
        && (columns.Have(Column.ImdbId) || columns.Have(Column.Title));

    /// <summary>Takes in the rows of either file; how many there were.</summary>
    public int Add(Columns columns, IEnumerable<CsvRow> rows)
    {
        var count = 0;
        foreach (var row in rows)
        {
            if (columns.Value(row, Column.MovieId) is not { } number)
                continue;
            if (FieldReading.ImdbId(columns.Value(row, Column.ImdbId)) is { } id)
                ids[number] = id;
            if (columns.Value(row, Column.Title) is { Length: <= ImportLimits.LongestName } name)
                names[number] = name;
            count++;
        }

        return count;
    }

    public string? IdOf(string number) => ids.GetValueOrDefault(number);

    public string? NameOf(string number) => names.GetValueOrDefault(number);
}
