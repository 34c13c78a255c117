using System.Globalization;
using ExpressiFy.Imports.Columns;
using ExpressiFy.Imports.Fields;
using ExpressiFy.Imports.Uploads;
using ExpressiFy.Text;

namespace ExpressiFy.Imports.Reading;

/// <summary>Reads single rows of a list, without their ratings and days.</summary>
/// <param name="table">The list.</param>
/// <param name="meaning">The meaning of rows that say none themselves.</param>
/// <param name="movieLens">The titles of MovieLens' numbers.</param>
internal sealed class ListEntryReader(ListTable table, ListMeaning? meaning, MovieLensTitles movieLens)
{
    // Longer ones are no names, and would only be carried along.
    private static readonly ColumnRole[] LimitedColumns =
        [ColumnRole.Title, ColumnRole.OriginalTitle, ColumnRole.SeriesTitle, ColumnRole.Artist];

    private static readonly ColumnRole[] TitleColumns =
    [
        ColumnRole.Title, ColumnRole.OriginalTitle, ColumnRole.SeriesTitle, ColumnRole.ImdbId, ColumnRole.MovieId,
    ];

    private readonly ColumnMap columns = table.Columns;

    /// <summary>Why a row cannot be read, as a phrase for people; null when it can.</summary>
    public string? ProblemOf(CsvRow row)
    {
        if (row.Fields.Any(field => field.Contains(TextEncoding.BadByte, StringComparison.Ordinal)))
            return $"a byte of it is not valid in {table.Encoding}";
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
    public ListEntry Read(CsvRow row, RowStatement statement)
    {
        var movieId = columns.Value(row, ColumnRole.MovieId);
        var artist = columns.Value(row, ColumnRole.Artist);
        var stated = YearOf(row);
        var written = NameOf(row, movieId);
        var name = artist is null ? FilmName.Read(written, stated) : new(written, [], stated, null);
        var originalTitles = columns.Values(row, ColumnRole.OriginalTitle).Where(title => title != written);
        var entry = new ListEntry
        {
            File = table.File,
            Line = row.Line,
            Name = name.Main,
            OtherNames = [.. name.Others, .. originalTitles],
            Year = name.Year,
            ImdbId = columns.ImdbId(row) ?? (movieId is null ? null : movieLens.IdOf(movieId)),
            Kind = KindOf(row, name),
            IsKindUnclear = columns.Value(row, ColumnRole.Kind) is string word && IsUnclear(word),
            Artist = artist,
            Directors = FieldReading.Names(columns.Value(row, ColumnRole.Director)),
            Genres = FieldReading.Names(columns.Value(row, ColumnRole.Genre)),
            RuntimeMinutes = FieldReading.Minutes(columns.Value(row, ColumnRole.Runtime)),
            Meaning = statement.Meaning ?? (IsDenied(statement) ? null : meaning),
            Rank = table.Kind.Rank,
        };
        return entry with { Choice = table.Corrections.ChoiceFor(entry.Line, entry.Label) };
    }

    private bool IsDenied(RowStatement statement) => meaning is not null && statement.Denied.Contains(meaning.Value);

    private int? YearOf(CsvRow row) =>
        FieldReading.Year(columns.Value(row, ColumnRole.Year))
        ?? FieldReading.Year(columns.Value(row, ColumnRole.ReleaseDate));

    private string NameOf(CsvRow row, string? movieId)
    {
        ColumnRole[] roles = [ColumnRole.Title, ColumnRole.OriginalTitle, ColumnRole.SeriesTitle];
        var name = roles.Select(role => columns.Value(row, role)).FirstOrDefault(value => value is not null);
        if (name is not null)
            return name;
        return movieId is null ? "" : movieLens.NameOf(movieId) ?? $"MovieLens number {movieId}";
    }

    // Of the cells that say it, the most particular one: an episode's row may have the type "show".
    private WorkKind? KindOf(CsvRow row, FilmName name)
    {
        if (columns.Values(row, ColumnRole.Episode).Any(FieldReading.HasNumber))
            return WorkKind.Episode;
        if (columns.Values(row, ColumnRole.Season).Any(FieldReading.HasNumber))
            return WorkKind.Season;
        if (columns.Values(row, ColumnRole.ImdbId).Any(FieldReading.IsImdbPerson))
            return WorkKind.Person;
        var kind = WorkKinds.Of(columns.Value(row, ColumnRole.Kind));
        if (kind is not null)
            return kind;
        if (columns.Value(row, ColumnRole.SeriesTitle) is not null)
            return columns.Value(row, ColumnRole.Title) is null ? WorkKind.Series : WorkKind.Episode;
        var ofLink = columns.Values(row, ColumnRole.ImdbId).Select(WorkKinds.OfLink);
        return ofLink.FirstOrDefault(found => found is not null) ?? name.Kind ?? table.Kind.Works;
    }

    private static bool IsUnclear(string word) => word.Any(char.IsLetter) && WorkKinds.Of(word) is null;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
