using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Similar;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Titles;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.Similar;

/// <summary>/alike/{id}: titles similar to one title, as a page.</summary>
public static class SimilarRoutes
{
    public static void MapSimilarPage(this WebApplication app) => app.MapGet("/alike/{id}", ShowAsync).ExcludeFromDescription();

    private static async Task<IResult> ShowAsync(
        string id, HttpContext http, TitleCatalogue catalogue, SimilarTitles similarTitles, MetadataReader contents, Visitors visitors)
    {
        if (!catalogue.TryFind(id, out var title))
            return ErrorPage.Of(StatusCodes.Status404NotFound);
        var profile = await visitors.ProfileOfAsync(http);
        var films = similarTitles.Find(title, Medium.Film, SimilarQuery.DefaultCount, profile);
        var tracks = similarTitles.Find(title, Medium.Track, SimilarQuery.DefaultCount, profile);
        var known = await contents.ReadKnownAsync([title, .. films.Concat(tracks).Select(card => card.Title)], http.RequestAborted);
        http.Response.Headers.CacheControl = "no-cache, no-store";
        return Page.Of<SimilarPage>(new()
        {
            [nameof(SimilarPage.Title)] = title,
            [nameof(SimilarPage.Films)] = films,
            [nameof(SimilarPage.Tracks)] = tracks,
            [nameof(SimilarPage.Profile)] = profile,
            [nameof(SimilarPage.Metadata)] = known,
        });
    }
}
