using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Metadata.Providers.Tmdb;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Titles;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.Film;

/// <summary>/watch/{id}: a film's trailer and where to watch it, as a page.</summary>
public static class FilmRoutes
{
    // YouTube's player without its cookies.
    private const string Player = "https://www.youtube-nocookie.com";

    public static void MapFilmPage(this WebApplication app) =>
        app.MapGet("/watch/{id}", ShowAsync).ExcludeFromDescription();

    private static async Task<IResult> ShowAsync(
        string id,
        HttpContext http,
        TitleCatalogue catalogue,
        MetadataReader metadata,
        WhereToWatch whereToWatch,
        CancellationToken cancellation,
        string? region = null,
        string? play = null)
    {
        if (!catalogue.TryFind(id, out var film) || film.Medium != Medium.Film)
            return TypedResults.NotFound();

        var known = await metadata.ReadAsync(film, cancellation);
        var offers = await whereToWatch.FindAsync(film, cancellation);
        http.Response.Headers.CacheControl = "no-cache";
        string? player = null;
        if (play is not null && known.Trailer is not null)
        {
            player = $"{Player}/embed/{known.Trailer}";
            http.Response.AllowFrame(Player);
        }

        var shownRegion = WhereToWatchApi.RegionOf(http, whereToWatch, region);
        return Page.Of<FilmPage, FilmModel>(new(film, known, offers, shownRegion, player));
    }
}
