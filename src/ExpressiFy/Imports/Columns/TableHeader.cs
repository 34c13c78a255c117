using System.Globalization;
using ExpressiFy.Imports.Fields;
using ExpressiFy.Text;

namespace ExpressiFy.Imports.Columns;

/// <summary>
/// Finds the line of a table that names its columns; some programs and people write other lines above it.
/// </summary>
internal static class TableHeader
{
    // Lines that may stand above the header.
    private const int MostLinesAbove = 10;

    // "Position,Name,Year,URL,Description" has more, a line of data by chance fewer.
    private const int FewestKnownBelowOthers = 2;

    private const string LetterboxdList = "Letterboxd list export";

    /// <summary>The place of the header among the first rows; null when none of them names a title.</summary>
    public static int? Find(IReadOnlyList<CsvRow> rows)
    {
        // Two lines describe the list itself, with a column called "Name" too.
        var isLetterboxdList = IsLetterboxdList(rows);
        for (var place = 0; place < Math.Min(rows.Count, MostLinesAbove); place++)
        {
            if (isLetterboxdList && !rows[place].Fields.Any(field => Compacted.Of(field) == "position"))
                continue;
            var roles = rows[place].Fields.Take(ColumnMap.MostColumns).Select(RoleOf).ToList();
            var hasTitle = roles.Exists(role => TitleRoles.Contains(role));
            var known = roles.Count(role => role != ColumnRole.None);
            if (hasTitle && (place == 0 || known >= FewestKnownBelowOthers))
                return place;
        }

        return null;
    }

    /// <summary>Whether the table is a list as Letterboxd exports it, with lines about the list above it.</summary>
    public static bool IsLetterboxdList(IReadOnlyList<CsvRow> rows) =>
        rows.Count > 0 && rows[0].Fields[0].Trim().StartsWith(LetterboxdList, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether the first of these rows is no header: it holds a number, a date or an IMDb id, or it is the first of
    /// several names alone.
    /// </summary>
    public static bool LooksLikeData(IReadOnlyList<CsvRow> rows) =>
        rows[0].Fields.Take(ColumnMap.MostColumns).Any(IsData)
        || (rows.Count > 1 && rows.All(row => WidthOf(row) <= 1));

    /// <summary>Number of fields up to the last that is not empty; spreadsheets write empty ones behind it.</summary>
    public static int WidthOf(CsvRow row) =>
        1 + Array.FindLastIndex(row.Fields, field => !string.IsNullOrWhiteSpace(field));

    /// <summary>The uses of columns that name titles.</summary>
    public static ReadOnlySpan<ColumnRole> TitleRoles =>
    [
        ColumnRole.Title, ColumnRole.OriginalTitle, ColumnRole.SeriesTitle, ColumnRole.ImdbId, ColumnRole.MovieId,
    ];

    /// <summary>Names for the columns of a table without header: "column 1" and so on.</summary>
    public static IReadOnlyList<string> PlaceNames(CsvRow row) =>
        [.. row.Fields.Select((_, place) => string.Create(CultureInfo.InvariantCulture, $"column {place + 1}"))];

    private static ColumnRole RoleOf(string field)
    {
        var role = RoleNames.Of(field);
        return role == ColumnRole.None && RatingName.Read(field) is not null ? ColumnRole.Rating : role;
    }

    private static bool IsData(string field) =>
        FieldReading.TryNumber(field.Trim(), out _)
        || FieldReading.ImdbId(field) is not null
        || DayField.Read(field, DayOrder.DayFirst) is not null;
}
