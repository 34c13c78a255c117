using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.Search;

/// <summary>/search: what the address asks for, or what there is to browse.</summary>
public static class SearchRoutes
{
    private const int MostNearest = 3;

    public static void MapSearch(this WebApplication app) =>
        app.MapGet(SearchQuery.Path, ShowAsync).ExcludeFromDescription();

    private static async Task<IResult> ShowAsync(
        HttpContext http, Visitors visitors, TitleCatalogue catalogue, BrowseModel browse)
    {
        var query = SearchQuery.Read(http.Request.Query);
        // The answer repeats the search beside the titles that the visitor saved.
        if (query.Text.Length > 0)
            http.WithoutCompression();
        var profile = await visitors.ProfileOfAsync(http);
        if (query.IsBlank)
            return Page.Of<BrowsePage, BrowseModel>(browse);

        var skip = (query.Page - 1) * SearchModel.PageLength;
        var titles = PersonalCatalogue.Of(catalogue, profile);
        var result = titles.SearchWithin(query.Text, query.Filters, skip, SearchModel.PageLength);
        var isNothing = result.Total == 0;
        IReadOnlyList<Title> nearest =
            isNothing && result.Unfiltered == 0 ? catalogue.Nearest(query.Text, MostNearest) : [];
        IReadOnlyList<WayOn> waysOn = isNothing ? WaysOn(query, titles) : [];
        return Page.Of<SearchPage, SearchModel>(new(query, result, nearest, waysOn, profile));
    }

    private static List<WayOn> WaysOn(SearchQuery query, PersonalCatalogue catalogue) =>
    [
        .. query.Filters.Keys
            .Select(facet => new WayOn(facet, CountOf(query.Without(facet), catalogue)))
            .Where(way => way.Count > 0)
            .OrderBy(way => way.Facet),
    ];

    private static int CountOf(SearchQuery query, PersonalCatalogue catalogue) =>
        catalogue.SearchWithin(query.Text, query.Filters, 0, 0).Total;
}
