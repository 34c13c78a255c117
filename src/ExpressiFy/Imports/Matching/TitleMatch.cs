using ExpressiFy.Catalogue;

namespace ExpressiFy.Imports.Matching;

/// <summary>The titles of the catalogue that a row may mean.</summary>
/// <param name="Titles">None, one, or several that match equally well.</param>
/// <param name="IsSure">Whether one title is the one that is meant; false when only the person can say it.</param>
/// <param name="Why">
/// Why there is none, as a phrase for people; null when the catalogue simply does not have it.
/// </param>
public sealed record TitleMatch(IReadOnlyList<Title> Titles, bool IsSure = true, string? Why = null)
{
    /// <summary>The title that is meant; null when there is none or it is unsure.</summary>
    public Title? Only => IsSure && Titles.Count == 1 ? Titles[0] : null;

    /// <summary>The title of the person's own that they chose; null for none.</summary>
    public TitleId? Own { get; init; }

    /// <summary>No title, for a reason.</summary>
    public static TitleMatch None(string? why = null) => new([], Why: why);
}
