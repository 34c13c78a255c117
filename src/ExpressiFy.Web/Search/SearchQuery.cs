using System.Globalization;
using ExpressiFy.Catalogue;
using Microsoft.AspNetCore.Http.Extensions;

namespace ExpressiFy.Web.Search;

/// <summary>What a search asks for; its address holds all of it.</summary>
/// <param name="Text">The words; empty for all titles.</param>
/// <param name="Filters">At most one value for each facet.</param>
/// <param name="Page">From 1.</param>
public sealed record SearchQuery(string Text, IReadOnlyDictionary<SearchFacet, string> Filters, int Page = 1)
{
    public const string Path = "/search";

    /// <summary>More are left out.</summary>
    public const int MostLetters = 100;

    private const string TextName = "q";
    private const string PageName = "page";
    private const int LastPage = 100_000;

    /// <summary>Whether nothing is asked for yet.</summary>
    public bool IsBlank => Text.Length == 0 && Filters.Count == 0;

    /// <summary>The path of this host that shows what it finds.</summary>
    public string Address
    {
        get
        {
            var query = new QueryBuilder();
            if (Text.Length > 0)
                query.Add(TextName, Text);
            foreach (var (facet, value) in Filters.OrderBy(filter => filter.Key))
                query.Add(NameOf(facet), value);
            if (Page > 1)
                query.Add(PageName, Page.ToString(CultureInfo.InvariantCulture));
            return Path + query.ToQueryString();
        }
    }

    /// <summary>Reads an address. What it does not know is left out.</summary>
    public static SearchQuery Read(IQueryCollection query)
    {
        var text = query[TextName].ToString().Trim();
        var filters = Enum.GetValues<SearchFacet>()
            .Select(facet => (Facet: facet, Value: query[NameOf(facet)].ToString()))
            .Where(filter => filter.Value.Length > 0)
            .ToDictionary(filter => filter.Facet, filter => filter.Value);
        var isPage = int.TryParse(query[PageName], NumberStyles.None, CultureInfo.InvariantCulture, out var page);
        return new(text[..Math.Min(text.Length, MostLetters)], filters, isPage ? Math.Clamp(page, 1, LastPage) : 1);
    }

    /// <summary>A search for other words without any filter.</summary>
    public static SearchQuery For(string text) => new(text, new Dictionary<SearchFacet, string>());

    /// <summary>The name of a facet in addresses, e.g. "genre".</summary>
    public static string NameOf(SearchFacet facet) => facet.ToString().ToLowerInvariant();

    public bool Has(FacetValue value) => Filters.GetValueOrDefault(value.Facet) == value.Value;

    /// <summary>The first page with one more filter, in place of the facet's own.</summary>
    public SearchQuery With(FacetValue value) => this with
    {
        Filters = new Dictionary<SearchFacet, string>(Filters) { [value.Facet] = value.Value },
        Page = 1,
    };

    /// <summary>The first page without the facet's filter.</summary>
    public SearchQuery Without(SearchFacet facet) => this with
    {
        Filters = Filters.Where(filter => filter.Key != facet).ToDictionary(),
        Page = 1,
    };

    public SearchQuery WithoutFilters() => For(Text);
}
