using System.Globalization;
using ExpressiFy.Imports.Uploads;
using ExpressiFy.Text;

namespace ExpressiFy.Imports.Reading;

/// <summary>Reads single rows of a list, without their ratings.</summary>
internal sealed class ListEntryReader(ListTable table, ListMeaning? meaning, MovieLensTitles movieLens)
{
    // Names are matched by regular expressions, which are fast on short texts only.
    private static readonly Column[] LimitedColumns = [Column.Title, Column.OriginalTitle, Column.Artist];

    private static readonly Column[] TitleColumns = [Column.Title, Column.OriginalTitle, Column.ImdbId, Column.MovieId];

    private readonly ColumnMap columns = table.Columns;

    /// <summary>Why a row cannot be read, as a phrase for people; null when it can.</summary>
    public string? ProblemOf(CsvRow row)
    {
        if (row.Fields.Skip(columns.Count).Any(field => field.Trim().Length > 0))
            return Invariant($"it has {row.Fields.Length} fields where the header has {columns.Count}");
        if (TitleColumns.All(column => columns.Value(row, column) is null))
            return "it names no title";
        var names = LimitedColumns.SelectMany(column => columns.Values(row, column));
        if (names.Any(name => name.Length > ImportLimits.LongestName))
            return Invariant($"its title is longer than {ImportLimits.LongestName} characters");
        return null;
    }

    /// <summary>The entry of a row without a problem.</summary>
    public ListEntry Read(CsvRow row)
    {
        var movieId = columns.Value(row, Column.MovieId);
        var written = NameOf(row, movieId);
        var year = FieldReading.Year(columns.Value(row, Column.Year));
        var (name, otherNames, yearInName) = year is null ? MovieLensName.Read(written) : (written, [], null);
        var originalTitles = columns.Values(row, Column.OriginalTitle).Where(title => title != name);
        return new()
        {
            File = table.File,
            Line = row.Line,
            Name = name,
            OtherNames = [.. otherNames, .. originalTitles],
            Year = year ?? yearInName,
            ImdbId = ImdbIdOf(row, movieId),
            Artist = columns.Value(row, Column.Artist),
            Meaning = meaning,
            On = DayOf(row, Column.Watched) ?? DayOf(row, Column.Listed),
            Rank = table.Kind.Rank,
        };
    }

    private string NameOf(CsvRow row, string? movieId)
    {
        var name = columns.Value(row, Column.Title) ?? columns.Value(row, Column.OriginalTitle);
        if (name is not null)
            return name;
        return movieId is null ? "" : movieLens.NameOf(movieId) ?? $"MovieLens number {movieId}";
    }

    private string? ImdbIdOf(CsvRow row, string? movieId)
    {
        var ids = columns.Values(row, Column.ImdbId).Select(FieldReading.ImdbId);
        var id = ids.FirstOrDefault(found => found is not null);
        if (id is not null || movieId is null)
            return id;
        return movieLens.IdOf(movieId);
    }

    private DateOnly? DayOf(CsvRow row, Column column) => FieldReading.Day(columns.Value(row, column));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
