namespace ExpressiFy.Catalogue;

/// <summary>What the titles that a search finds can be narrowed by.</summary>
public enum SearchFacet
{
    /// <summary>"film", "series" or "track".</summary>
    Medium,

    /// <summary>A value of <see cref="RuntimeRange"/>; films only.</summary>
    Length,

    /// <summary>
    /// The first year of a decade, e.g. "1990"; <see cref="TitleFacets.EarliestDecade"/> for all before.
    /// </summary>
    Decade,

    /// <summary>One of <see cref="Genres"/>.</summary>
    Genre,

    /// <summary>An ISO 639 code.</summary>
    Language,
}

/// <summary>A value of a facet, e.g. the genre "Drama".</summary>
/// <param name="Facet">Whose value it is.</param>
/// <param name="Value">As <see cref="SearchFacet"/> says.</param>
public sealed record FacetValue(SearchFacet Facet, string Value);

/// <summary>How many titles a search finds with one more filter.</summary>
/// <param name="Value">The filter.</param>
/// <param name="Count">The titles that it leaves of those that the query and the filters of other facets find.</param>
public sealed record FacetCount(FacetValue Value, int Count);
