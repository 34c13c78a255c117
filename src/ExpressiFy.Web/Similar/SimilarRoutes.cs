using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Recommendations.Similar;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Titles;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.Similar;

/// <summary>/alike/{id}: titles similar to one title, as a page.</summary>
public static class SimilarRoutes
{
    public static void MapSimilarPage(this WebApplication app) =>
        app.MapGet("/alike/{id}", ShowAsync).ExcludeFromDescription();

    private static async Task<IResult> ShowAsync(
        string id,
        HttpContext http,
        TitleCatalogue catalogue,
        SimilarTitles similarTitles,
        MetadataReader metadata,
        Visitors visitors)
    {
        if (!catalogue.TryFind(id, out var title))
            return ErrorPage.Of(StatusCodes.Status404NotFound);

        var profile = await visitors.ProfileOfAsync(http);
        var films = similarTitles.Find(title, Medium.Film, SimilarQuery.DefaultCount, profile);
        var tracks = similarTitles.Find(title, Medium.Track, SimilarQuery.DefaultCount, profile);
        var titles = films.Concat(tracks).Select(card => card.Title).Prepend(title);
        var known = await metadata.ReadKnownAsync([.. titles], http.RequestAborted);
        http.Response.Headers.CacheControl = "no-cache, no-store";
        return Page.Of<SimilarPage, SimilarModel>(new(title, films, tracks, profile, known));
    }
}
