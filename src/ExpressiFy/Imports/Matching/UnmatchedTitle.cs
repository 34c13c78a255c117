using ExpressiFy.Catalogue;

namespace ExpressiFy.Imports.Matching;

/// <summary>A title of the lists that is not, or not unambiguously, in the catalogue.</summary>
/// <param name="Label">As written in the list, e.g. "Amélie (2001)".</param>
/// <param name="Lines">The rows that name it, e.g. "ratings.csv:17".</param>
/// <param name="Candidates">The titles of the catalogue that match equally well; empty when none matches.</param>
public sealed record UnmatchedTitle(string Label, IReadOnlyList<string> Lines, IReadOnlyList<Title> Candidates);
