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
        var rows = lists.Entries.Select(entry => new Row(entry, matcher.Match(entry))).ToList();
        return new(
            Matches(rows.Where(row => row.Match.Only is not null)),
            Unmatched(rows.Where(row => row.Match.Titles.Count == 0)),
            Unmatched(rows.Where(row => row.Match.Titles.Count > 0 && row.Match.Only is null)));
    }

    private static IReadOnlyList<MatchedTitle> Matches(IEnumerable<Row> rows) =>
        [.. rows
            .GroupBy(row => row.Match.Only!.Id)
            .Select(sameTitle => MatchOf([.. sameTitle]))];

    private static MatchedTitle MatchOf(List<Row> rows) => new(rows[0].Match.Only!, [.. rows.Select(row => row.Entry)]);

    // An export may name one title in several lists; it is reported once.
    private static IReadOnlyList<UnmatchedTitle> Unmatched(IEnumerable<Row> rows) =>
        [.. rows
            .GroupBy(row => (Label: row.Entry.Label.ToUpperInvariant(), row.Match.Why))
            .Select(sameLabel => UnmatchedOf([.. sameLabel]))];

    private static UnmatchedTitle UnmatchedOf(List<Row> rows) =>
        new(rows[0].Entry.Label, [.. rows.Select(row => row.Entry.Place)], rows[0].Match.Titles)
        {
            Kind = rows[0].Entry.Kind,
            Why = rows[0].Match.Why,
        };

    private sealed record Row(ListEntry Entry, TitleMatch Match);
}
