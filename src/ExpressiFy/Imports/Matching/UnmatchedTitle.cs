using ExpressiFy.Catalogue;
using ExpressiFy.Imports.Fields;

namespace ExpressiFy.Imports.Matching;

/// <summary>A title of the lists that is not, or not unambiguously, in the catalogue.</summary>
/// <param name="Label">As written in the list, e.g. "Amélie (2001)".</param>
/// <param name="Lines">The rows that name it, e.g. "ratings.csv:17".</param>
/// <param name="Candidates">The titles of the catalogue that it may be; empty when none matches.</param>
public sealed record UnmatchedTitle(string Label, IReadOnlyList<string> Lines, IReadOnlyList<Title> Candidates)
{
    /// <summary>What the rows name; null when the list does not say it.</summary>
    public WorkKind? Kind { get; init; }

    /// <summary>
    /// Why it was not matched, as a phrase for people, e.g. "it is a series"; null when the catalogue simply does not
    /// have it, or has several.
    /// </summary>
    public string? Why { get; init; }
}
