using ExpressiFy.Catalogue;
using ExpressiFy.Imports.Reading;

namespace ExpressiFy.Imports.Matching;

/// <summary>A person's lists after their rows were searched in the catalogue.</summary>
/// <param name="Matched">Titles that were found, in the order of the lists.</param>
/// <param name="Unknown">Titles that the catalogue does not have.</param>
/// <param name="Ambiguous">Titles that match several titles of the catalogue.</param>
public sealed record MatchedLists(
    IReadOnlyList<MatchedTitle> Matched,
    IReadOnlyList<UnmatchedTitle> Unknown,
    IReadOnlyList<UnmatchedTitle> Ambiguous)
{
    /// <summary>Searches every row.</summary>
    public static MatchedLists Of(PersonalLists lists, TitleMatcher matcher)
    {
        var rows = lists.Entries.Select(entry => new Row(entry, matcher.Find(entry))).ToList();
        return new(
            Matches(rows.Where(row => row.Titles.Count == 1)),
            Unmatched(rows.Where(row => row.Titles.Count == 0)),
            Unmatched(rows.Where(row => row.Titles.Count > 1)));
    }

    private static IReadOnlyList<MatchedTitle> Matches(IEnumerable<Row> rows) =>
        [.. rows
            .GroupBy(row => row.Titles[0].Id)
            .Select(sameTitle => MatchOf([.. sameTitle]))];

    private static MatchedTitle MatchOf(List<Row> rows) => new(rows[0].Titles[0], [.. rows.Select(row => row.Entry)]);

    // An export may name one title in several lists; it is reported once.
    private static IReadOnlyList<UnmatchedTitle> Unmatched(IEnumerable<Row> rows) =>
        [.. rows
            .GroupBy(row => row.Entry.Label, StringComparer.OrdinalIgnoreCase)
            .Select(sameLabel => UnmatchedOf([.. sameLabel]))];

    private static UnmatchedTitle UnmatchedOf(List<Row> rows) =>
        new(rows[0].Entry.Label, [.. rows.Select(row => row.Entry.Place)], rows[0].Titles);

    private sealed record Row(ListEntry Entry, IReadOnlyList<Title> Titles);
}
