using ExpressiFy.Catalogue;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Profiles;

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
    /// <summary>What the catalogue lacks and what is unsure, each as the title that is kept for it.</summary>
    public IEnumerable<MatchedTitle> Own => Unknown.Concat(Ambiguous)
        .Where(title => title.Own is not null)
        .Select(title => new MatchedTitle(title.Own!, title.Entries));

    /// <summary>Searches every row.</summary>
    /// <param name="lists">The lists.</param>
    /// <param name="matcher">Finds titles of the catalogue.</param>
    /// <param name="corrections">What the person said of names before; null for nothing.</param>
    public static MatchedLists Of(PersonalLists lists, TitleMatcher matcher, TitleCorrections? corrections = null)
    {
        var said = corrections ?? TitleCorrections.None;
        var rows = lists.Entries.Select(entry => new Row(entry, matcher.Match(entry, said))).ToList();
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
        new(rows[0].Entry.Label, [.. rows.Select(row => row.Entry)], rows[0].Match.Titles)
        {
            Kind = rows[0].Entry.Kind,
            Why = rows[0].Match.Why,
            Own = OwnOf(rows),
        };

    // Under the id that the person chose, where they did.
    private static Title? OwnOf(List<Row> rows)
    {
        var listed = ListedTitle.Of([.. rows.Select(row => row.Entry)]);
        return listed is not null && rows[0].Match.Own is { } chosen && chosen.Medium == listed.Medium
            ? listed with { Id = chosen }
            : listed;
    }

    private sealed record Row(ListEntry Entry, TitleMatch Match);
}
