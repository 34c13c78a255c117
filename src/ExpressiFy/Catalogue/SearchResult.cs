namespace ExpressiFy.Catalogue;

/// <summary>A page of what a search found.</summary>
/// <param name="Total">How many titles it found in all.</param>
/// <param name="Titles">Those of this page, best match first.</param>
/// <param name="Meant">
/// What the query may have meant: the name of the first match, or its words in place of those that were typed; null
/// when it was typed right.
/// </param>
/// <param name="Counts">What each filter would leave; see <see cref="TitleFacets.Narrow"/>.</param>
public sealed record SearchResult(
    int Total, IReadOnlyList<Title> Titles, string? Meant, IReadOnlyList<FacetCount> Counts)
{
    /// <summary>How many titles the query finds without any filter.</summary>
    public required int Unfiltered { get; init; }
}
