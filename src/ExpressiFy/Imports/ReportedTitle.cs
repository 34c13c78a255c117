using ExpressiFy.Catalogue;
using ExpressiFy.Imports.Fields;
using ExpressiFy.Imports.Matching;

namespace ExpressiFy.Imports;

/// <summary>A title of the lists that was not matched.</summary>
/// <param name="Title">As written in the list, e.g. "Amélie (2001)".</param>
/// <param name="Lines">The rows that name it, e.g. "ratings.csv:17".</param>
/// <param name="Candidates">The titles of the catalogue that it may be.</param>
public sealed record ReportedTitle(
    string Title,
    IReadOnlyList<string> Lines,
    IReadOnlyList<ReportedCandidate> Candidates)
{
    /// <summary>What the rows name; null when the list does not say it.</summary>
    public WorkKind? Kind { get; init; }

    /// <summary>
    /// Why it was not matched, e.g. "it is a game"; null when the catalogue simply does not have it.
    /// </summary>
    public string? Why { get; init; }

    /// <summary>
    /// The id of the estimated title that an import keeps for it, e.g. "film:raid-2011"; null for what is no film, no
    /// series and no song, of which nothing is kept.
    /// </summary>
    public string? KeptAs { get; init; }

    public static ReportedTitle Of(UnmatchedTitle title) =>
        new(title.Label, title.Lines, [.. title.Candidates.Select(ReportedCandidate.Of)])
        {
            Kind = title.Kind,
            Why = title.Why,
            KeptAs = title.Own?.Id.ToString(),
        };
}

/// <summary>A title of the catalogue that a list may mean.</summary>
/// <param name="Id">E.g. "film:tt0111161".</param>
/// <param name="Title">Its name in the catalogue.</param>
/// <param name="Year">Its year in the catalogue.</param>
public sealed record ReportedCandidate(string Id, string Title, int Year)
{
    public static ReportedCandidate Of(Title title) => new(title.Id.ToString(), title.Name, title.Year);
}
