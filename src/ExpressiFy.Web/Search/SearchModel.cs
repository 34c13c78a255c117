using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;

namespace ExpressiFy.Web.Search;

/// <summary>What the search page shows.</summary>
/// <param name="Query">What is asked for.</param>
/// <param name="Result">What was found.</param>
/// <param name="Nearest">What may have been meant when nothing was found.</param>
/// <param name="WaysOn">When nothing was found: the filters without which there are titles.</param>
/// <param name="Profile">The visitor's feedback so far.</param>
public sealed record SearchModel(
    SearchQuery Query,
    SearchResult Result,
    IReadOnlyList<Title> Nearest,
    IReadOnlyList<WayOn> WaysOn,
    Profile Profile)
{
    /// <summary>Titles on a page.</summary>
    public const int PageLength = 24;

    public int LastPage => Math.Max(1, (Result.Total + PageLength - 1) / PageLength);

    /// <summary>The heading, e.g. "12 titles for “garden”".</summary>
    public string Heading
    {
        get
        {
            if (Query.IsBlank)
                return "Search";
            var count = Result.Total == 1 ? "One title" : $"{Result.Total} titles";
            return Query.Text.Length == 0 ? count : $"{count} for “{Query.Text}”";
        }
    }

    /// <summary>The counts of one facet, in their order.</summary>
    public IEnumerable<FacetCount> CountsOf(SearchFacet facet) =>
        Result.Counts.Where(count => count.Value.Facet == facet);
}

/// <summary>A filter that can be dropped.</summary>
/// <param name="Facet">Whose filter it is.</param>
/// <param name="Count">How many titles there are without it.</param>
public sealed record WayOn(SearchFacet Facet, int Count);
