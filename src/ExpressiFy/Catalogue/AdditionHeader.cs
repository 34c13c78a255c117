using ExpressiFy.Text;

namespace ExpressiFy.Catalogue;

/// <summary>
/// The header of a file of films, series or tracks whose columns may be in any order, some of them missing.
/// </summary>
internal sealed class AdditionHeader
{
    private const string AcclaimColumn = "acclaim";
    private const string UsualAcclaim = "1";

    // A table of films has none of these.
    private static readonly string[] SeriesAlone = ["seasons", "episode", "last_year", "creators"];

    private static readonly string[] OptionalColumns =
        [.. SeriesAlone, "also", "runtime", "franchise", AcclaimColumn, "popularity", "themes", "about"];

    private readonly string[] columns;
    private readonly int[] places;

    private AdditionHeader(string[] columns, List<string> names)
    {
        this.columns = columns;
        places = [.. columns.Select(column => names.IndexOf(column))];
        FieldCount = names.Count;
    }

    /// <summary>Number of fields in each row.</summary>
    public int FieldCount { get; }

    /// <summary>The header in the first row of a file; null with a phrase for people when it is none.</summary>
    public static AdditionHeader? Read(string[] fields, out string problem)
    {
        var names = fields.Select(name => name.Trim()).ToList();
        var columns = ColumnsOf(names);
        if (columns is null)
        {
            var film = Listed(TitleReader.FilmColumns);
            var series = Listed(TitleReader.SeriesColumns);
            var track = Listed(TitleReader.TrackColumns);
            problem = $"this is the header of no films ({film}), no series ({series}) and no tracks ({track})";
            return null;
        }

        problem = ProblemOf(names, columns);
        return problem.Length > 0 ? null : new(columns, names);
    }

    /// <summary>
    /// A row with the fields in the order of films.tsv, series.tsv or tracks.tsv, those of missing columns empty.
    /// </summary>
    public TsvRow RowOf(string file, CsvRow row)
    {
        var fields = new string[columns.Length];
        for (var column = 0; column < columns.Length; column++)
        {
            var place = places[column];
            var field = place < 0 ? "" : row.Fields[place].Trim();
            fields[column] = field.Length == 0 && columns[column] == AcclaimColumn ? UsualAcclaim : field;
        }

        return new(file, row.Line, columns, fields);
    }

    private static string[]? ColumnsOf(List<string> names)
    {
        if (names.Contains("imdb_id"))
            return names.Intersect(SeriesAlone).Any() ? TitleReader.SeriesColumns : TitleReader.FilmColumns;
        return names.Contains("artist") ? TitleReader.TrackColumns : null;
    }

    private static string ProblemOf(List<string> names, string[] columns)
    {
        var unknown = names.Except(columns).Select(name => $"\"{name}\"").ToList();
        if (unknown.Count > 0)
            return $"no column is called {Listed(unknown)}; there are {Listed(columns)}";
        var missing = columns.Except(OptionalColumns).Except(names).ToList();
        if (missing.Count > 0)
            return $"the columns {Listed(missing)} are missing";
        return names.Distinct().Count() < names.Count ? "a column stands twice" : "";
    }

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names);
}
