using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Metadata.Providers.Tmdb;
using ExpressiFy.Metadata.Results;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Titles;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.Film;

/// <summary>/watch/{id}: a film's trailer and where to watch it, as a page.</summary>
public static class FilmRoutes
{
    // YouTube's player without its cookies.
    private const string Player = "https://www.youtube-nocookie.com";

    public static void MapFilmPage(this WebApplication app) => app.MapGet("/watch/{id}", ShowAsync).ExcludeFromDescription();

    private static async Task<IResult> ShowAsync(
        string id, HttpContext http, TitleCatalogue catalogue, MetadataReader contents, WhereToWatch offers, CancellationToken cancellation,
        string? region = null, string? play = null)
    {
        if (!catalogue.TryFind(id, out var film) || film.Medium != Medium.Film)
            return TypedResults.NotFound();
        var content = await contents.ReadAsync(film, cancellation);
        var result = await offers.FindAsync(film, cancellation);
        var plays = play is not null && content.Trailer is not null;
        // Only this page, only now that the person has asked for it.
        if (plays)
            http.Response.AllowFrame(Player);
        http.Response.Headers.CacheControl = "no-cache";
        return Page.Of<FilmPage>(new()
        {
            [nameof(FilmPage.Film)] = film,
            [nameof(FilmPage.Metadata)] = content,
            [nameof(FilmPage.Offers)] = result,
            [nameof(FilmPage.Region)] = WhereToWatchApi.RegionOf(http, offers, region),
            [nameof(FilmPage.PlayerAddress)] = plays ? $"{Player}/embed/{content.Trailer}" : null,
        });
    }
}
