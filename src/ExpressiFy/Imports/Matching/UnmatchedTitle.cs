using ExpressiFy.Catalogue;
using ExpressiFy.Imports.Fields;
using ExpressiFy.Imports.Reading;

namespace ExpressiFy.Imports.Matching;

/// <summary>A title of the lists that is not, or not unambiguously, in the catalogue.</summary>
/// <param name="Label">As written in the list, e.g. "Amélie (2001)".</param>
/// <param name="Entries">The rows that name it.</param>
/// <param name="Candidates">The titles of the catalogue that it may be; empty when none matches.</param>
public sealed record UnmatchedTitle(string Label, IReadOnlyList<ListEntry> Entries, IReadOnlyList<Title> Candidates)
{
    /// <summary>The places of the rows, e.g. "ratings.csv:17".</summary>
    public IReadOnlyList<string> Lines => [.. Entries.Select(entry => entry.Place)];

    /// <summary>
    /// The estimated title that an import keeps in its place; null for what is no film, no series and no song.
    /// </summary>
    public Title? Own { get; init; }

    /// <summary>What the rows name; null when the list does not say it.</summary>
    public WorkKind? Kind { get; init; }

    /// <summary>
    /// Why it was not matched, as a phrase for people, e.g. "it is a series"; null when the catalogue simply does not
    /// have it, or has several.
    /// </summary>
    public string? Why { get; init; }
}
