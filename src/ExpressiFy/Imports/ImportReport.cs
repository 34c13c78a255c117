using ExpressiFy.Catalogue;
using ExpressiFy.Imports.Matching;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Imports.Uploads;

namespace ExpressiFy.Imports;

/// <summary>All that became of a person's lists, in plain values: every row of them is in here in one place or another.</summary>
/// <param name="Files">What was read, and what it was taken for.</param>
/// <param name="LeftOut">What was not, and why.</param>
/// <param name="Unreadable">Lines that make no sense.</param>
/// <param name="Matched">Titles of the catalogue.</param>
/// <param name="Unknown">Titles that the catalogue does not have.</param>
/// <param name="Ambiguous">Titles that may be one of several of the catalogue.</param>
public sealed record ImportReport(
    IReadOnlyList<ReadFile> Files,
    IReadOnlyList<LeftOutFile> LeftOut,
    IReadOnlyList<ExpressiFy.Text.UnreadableLine> Unreadable,
    IReadOnlyList<ReportedMatch> Matched,
    IReadOnlyList<ReportedTitle> Unknown,
    IReadOnlyList<ReportedTitle> Ambiguous)
{
    public static ImportReport Of(PersonalLists lists, MatchedLists matched) => new(
        lists.Files, lists.LeftOut, lists.Unreadable,
        [.. matched.Matched.Select(ReportedMatch.Of)], [.. matched.Unknown.Select(ReportedTitle.Of)], [.. matched.Ambiguous.Select(ReportedTitle.Of)]);
}

/// <summary>A title of the catalogue and what the lists say of it.</summary>
/// <param name="Id">E.g. "film:tt0111161".</param>
/// <param name="Rating">Null when it has none.</param>
/// <param name="Lines">Where it stands, e.g. "ratings.csv:17".</param>
public sealed record ReportedMatch(
    string Id, string Title, int Year, ImportedRating? Rating, bool Seen, bool Liked, bool Saved, IReadOnlyList<string> Lines)
{
    public static ReportedMatch Of(MatchedTitle title) => new(
        title.Title.Id.ToString(), title.Title.Name, title.Title.Year, title.Rating,
        title.Says(ListMeaning.Seen), title.Says(ListMeaning.Liked), title.Says(ListMeaning.Saved),
        [.. title.Entries.Select(entry => entry.Place)]);
}

/// <summary>A title of the lists that was not matched.</summary>
/// <param name="Title">As the list has it, e.g. "Amélie (2001)".</param>
/// <param name="Lines">Where it stands.</param>
/// <param name="Candidates">The titles of the catalogue that it may be.</param>
public sealed record ReportedTitle(string Title, IReadOnlyList<string> Lines, IReadOnlyList<ReportedCandidate> Candidates)
{
    public static ReportedTitle Of(UnmatchedTitle title) => new(title.Label, title.Lines, [.. title.Candidates.Select(ReportedCandidate.Of)]);
}

/// <summary>A title of the catalogue that a list may mean.</summary>
public sealed record ReportedCandidate(string Id, string Title, int Year)
{
    public static ReportedCandidate Of(Title title) => new(title.Id.ToString(), title.Name, title.Year);
}
