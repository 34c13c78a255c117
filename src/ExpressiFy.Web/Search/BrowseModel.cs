using ExpressiFy.Catalogue;

namespace ExpressiFy.Web.Search;

/// <summary>What there is to browse before anything is searched for.</summary>
/// <param name="Decades">The latest first.</param>
/// <param name="Sections">Genres of each medium, and languages.</param>
public sealed record BrowseModel(IReadOnlyList<BrowseDecade> Decades, IReadOnlyList<BrowseSection> Sections)
{
    private const int MostLanguages = 16;
    private static readonly Dictionary<SearchFacet, string> NoFilter = [];

    /// <summary>Things that people search for, typed as people do.</summary>
    public static IReadOnlyList<string> Examples { get; } =
        ["godfater", "nina simone feeling good", "miyazaki", "sen to chihiro", "1994"];

    /// <summary>What a catalogue has.</summary>
    public static BrowseModel Of(TitleCatalogue catalogue)
    {
        var all = Search(catalogue, NoFilter);
        return new(
            [.. all.Counts.Where(count => count.Value.Facet == SearchFacet.Decade).Select(DecadeOf)],
            [
                new("films", "Films by genre", GenresOf("film")),
                new("series", "Series by genre", GenresOf("series")),
                new("music", "Music by genre", GenresOf("track")),
                new("languages", "By language", LinksOf(all, SearchFacet.Language, NoFilter, MostLanguages)),
            ]);

        BrowseDecade DecadeOf(FacetCount count)
        {
            var filters = new Dictionary<SearchFacet, string>
            {
                [SearchFacet.Medium] = "film",
                [SearchFacet.Decade] = count.Value.Value,
            };
            // Of a decade that has no film yet, a track.
            var titles = Search(catalogue, filters, 1).Titles;
            if (titles.Count == 0)
                titles = Search(catalogue, new() { [SearchFacet.Decade] = count.Value.Value }, 1).Titles;
            return new(new(SearchQuery.For("").With(count.Value), count), titles[0]);
        }

        IReadOnlyList<BrowseLink> GenresOf(string medium)
        {
            var filters = new Dictionary<SearchFacet, string> { [SearchFacet.Medium] = medium };
            return LinksOf(Search(catalogue, filters), SearchFacet.Genre, filters, int.MaxValue);
        }
    }

    private static SearchResult Search(
        TitleCatalogue catalogue, Dictionary<SearchFacet, string> filters, int take = 0) =>
        catalogue.SearchWithin("", filters, 0, take);

    private static List<BrowseLink> LinksOf(
        SearchResult result, SearchFacet facet, Dictionary<SearchFacet, string> filters, int most) =>
    [
        .. result.Counts
            .Where(count => count.Value.Facet == facet && count.Count > 0)
            .OrderByDescending(count => count.Count)
            .Take(most)
            .Select(count => new BrowseLink(new SearchQuery("", filters).With(count.Value), count)),
    ];
}

/// <summary>A heading with filters to begin with.</summary>
/// <param name="Id">Part of element ids.</param>
/// <param name="Heading">E.g. "Films by genre".</param>
/// <param name="Links">The commonest first.</param>
public sealed record BrowseSection(string Id, string Heading, IReadOnlyList<BrowseLink> Links);

/// <summary>A decade with its best known title.</summary>
public sealed record BrowseDecade(BrowseLink Link, Title Title);

/// <summary>A search that a filter begins.</summary>
public sealed record BrowseLink(SearchQuery Query, FacetCount Count);
