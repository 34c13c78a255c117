using ExpressiFy.Catalogue;
using ExpressiFy.Imports.Reading;

namespace ExpressiFy.Imports.Matching;

/// <summary>A title of the catalogue and all that the lists say of it.</summary>
/// <param name="Title">The title.</param>
/// <param name="Entries">The rows that mean it.</param>
public sealed record MatchedTitle(Title Title, IReadOnlyList<ListEntry> Entries)
{
    /// <summary>The rating that counts: the one of the list that keeps the present ones, then the latest, then the last.</summary>
    public ImportedRating? Rating => Entries.Where(entry => entry.Rating is not null)
        .OrderBy(entry => entry.Rank).ThenBy(entry => entry.On ?? DateOnly.MinValue).LastOrDefault()?.Rating;

    /// <summary>Whether any row says so.</summary>
    public bool Says(ListMeaning meaning) => Entries.Any(entry => entry.Meaning == meaning);
}

/// <summary>A title of the lists that was not found, or not for sure.</summary>
/// <param name="Label">As the list has it, e.g. "Amélie (2001)".</param>
/// <param name="Lines">Where it stands, e.g. "ratings.csv:17".</param>
/// <param name="Candidates">The titles it may be, among which nothing decides; none when the catalogue has no such title.</param>
public sealed record UnmatchedTitle(string Label, IReadOnlyList<string> Lines, IReadOnlyList<Title> Candidates);

/// <summary>A person's lists and the catalogue, held side by side.</summary>
/// <param name="Matched">What was found, in the order of the lists.</param>
/// <param name="Unknown">What the catalogue does not have.</param>
/// <param name="Ambiguous">What may be one of several titles.</param>
public sealed record MatchedLists(IReadOnlyList<MatchedTitle> Matched, IReadOnlyList<UnmatchedTitle> Unknown, IReadOnlyList<UnmatchedTitle> Ambiguous)
{
    public static MatchedLists Of(PersonalLists lists, TitleMatcher matcher)
    {
        var found = lists.Entries.Select(entry => (Entry: entry, Titles: matcher.Find(entry))).ToList();
        return new(
            [.. found.Where(row => row.Titles.Count == 1).GroupBy(row => row.Titles[0].Id)
                .Select(rows => new MatchedTitle(rows.First().Titles[0], [.. rows.Select(row => row.Entry)]))],
            Unmatched(found.Where(row => row.Titles.Count == 0)),
            Unmatched(found.Where(row => row.Titles.Count > 1)));
    }

    // One title stands in several lists of an export; it is missing once.
    private static IReadOnlyList<UnmatchedTitle> Unmatched(IEnumerable<(ListEntry Entry, IReadOnlyList<Title> Titles)> rows) =>
        [.. rows.GroupBy(row => row.Entry.Label, StringComparer.OrdinalIgnoreCase).Select(same => new UnmatchedTitle(
            same.First().Entry.Label,
            [.. same.Select(row => row.Entry.Place)],
            same.First().Titles))];
}
