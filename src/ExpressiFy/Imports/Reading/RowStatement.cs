using ExpressiFy.Imports.Columns;
using ExpressiFy.Imports.Fields;
using ExpressiFy.Text;

namespace ExpressiFy.Imports.Reading;

/// <summary>What a row says of its title, beside its rating.</summary>
/// <param name="Meaning">What is stored; null when the row says nothing itself.</param>
/// <param name="HasRating">Whether its rating counts; who gave up a film did not rate all of it.</param>
/// <param name="Skipped">Why nothing of the row is stored, as a phrase for people; null when something may be.</param>
internal sealed record RowStatement(ListMeaning? Meaning, bool HasRating = true, string? Skipped = null)
{
    private const string Begun = "it is begun or on hold";

    /// <summary>What the row says not to be so, whatever the list is taken for.</summary>
    public IReadOnlyList<ListMeaning> Denied { get; init; } = [];

    /// <summary>Reads the cells of a row: a column says nothing by being there.</summary>
    public static RowStatement Of(CsvRow row, ColumnMap columns)
    {
        var statuses = columns.Values(row, ColumnRole.Status).Select(StatusWords.Of);
        var status = statuses.FirstOrDefault(found => found is not null);
        return status switch
        {
            ListStatus.Planned => new(ListMeaning.Saved),
            ListStatus.Seen => new(IsYes(row, columns, ColumnRole.Liked) ? ListMeaning.Liked : ListMeaning.Seen),
            ListStatus.Current => new(null, HasRating: false, Begun),
            ListStatus.Dropped => new(ListMeaning.Seen, HasRating: false),
            ListStatus.NotInterested => new(ListMeaning.Hidden, HasRating: false),
            _ => OfCells(row, columns),
        };
    }

    // What the whole list is taken for does not hold for a row that says otherwise, or what is not understood.
    private static RowStatement OfCells(CsvRow row, ColumnMap columns)
    {
        if (MeaningOfCells(row, columns) is ListMeaning meaning)
            return new(meaning);
        var denied = new List<ListMeaning>();
        if (columns.Values(row, ColumnRole.Status).Any(SaysSomething))
            denied.AddRange(Enum.GetValues<ListMeaning>());
        if (IsNo(row, columns, ColumnRole.Watched))
            denied.AddRange([ListMeaning.Seen, ListMeaning.Liked]);
        if (IsNo(row, columns, ColumnRole.Liked))
            denied.Add(ListMeaning.Liked);
        if (IsNo(row, columns, ColumnRole.Saved))
            denied.Add(ListMeaning.Saved);
        return new((ListMeaning?)null) { Denied = denied };
    }

    private static ListMeaning? MeaningOfCells(CsvRow row, ColumnMap columns)
    {
        if (IsYes(row, columns, ColumnRole.Liked))
            return ListMeaning.Liked;
        if (columns.Values(row, ColumnRole.Watched).Any(IsWatched))
            return ListMeaning.Seen;
        return IsYes(row, columns, ColumnRole.Saved) ? ListMeaning.Saved : null;
    }

    // A date, or yes.
    private static bool IsWatched(string cell) => StatusWords.Answer(cell) ?? FieldReading.HasNumber(cell);

    private static bool SaysSomething(string cell) => cell.Any(char.IsLetterOrDigit);

    private static bool IsNo(CsvRow row, ColumnMap columns, ColumnRole role) =>
        columns.Values(row, role).Any(cell => StatusWords.Answer(cell) == false);

    private static bool IsYes(CsvRow row, ColumnMap columns, ColumnRole role) =>
        columns.Values(row, role).Any(cell => StatusWords.Answer(cell) == true);
}
