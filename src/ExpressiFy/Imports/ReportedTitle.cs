using ExpressiFy.Catalogue;
using ExpressiFy.Imports.Matching;

namespace ExpressiFy.Imports;

/// <summary>A title of the lists that was not matched.</summary>
/// <param name="Title">As written in the list, e.g. "Amélie (2001)".</param>
/// <param name="Lines">The rows that name it, e.g. "ratings.csv:17".</param>
/// <param name="Candidates">The titles of the catalogue that match equally well.</param>
public sealed record ReportedTitle(
    string Title,
    IReadOnlyList<string> Lines,
    IReadOnlyList<ReportedCandidate> Candidates)
{
    public static ReportedTitle Of(UnmatchedTitle title) =>
        new(title.Label, title.Lines, [.. title.Candidates.Select(ReportedCandidate.Of)]);
}

/// <summary>A title of the catalogue that a list may mean.</summary>
/// <param name="Id">E.g. "film:tt0111161".</param>
/// <param name="Title">Its name in the catalogue.</param>
/// <param name="Year">Its year in the catalogue.</param>
public sealed record ReportedCandidate(string Id, string Title, int Year)
{
    public static ReportedCandidate Of(Title title) => new(title.Id.ToString(), title.Name, title.Year);
}
