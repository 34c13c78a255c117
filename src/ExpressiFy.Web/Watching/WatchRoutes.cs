using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Metadata.Providers.Tmdb;
using ExpressiFy.Metadata.Results;
using ExpressiFy.Web.Components;
using ExpressiFy.Web.Components.Pages;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Titles;

namespace ExpressiFy.Web.Watching;

/// <summary>/watch/{id}: a film's trailer and where to watch it, as a page.</summary>
public static class WatchRoutes
{
    // YouTube's player without its cookies.
    private const string Player = "https://www.youtube-nocookie.com";

    public static void MapWatch(this WebApplication app) => app.MapGet("/watch/{id}", ShowAsync).ExcludeFromDescription();

    private static async Task<IResult> ShowAsync(
        string id, HttpContext http, TitleCatalogue catalogue, MetadataReader contents, WhereToWatch offers, CancellationToken cancellation,
        string? region = null, string? play = null)
    {
        if (TitlesApi.Find(catalogue, id) is not { Medium: Medium.Film } film)
            return TypedResults.NotFound();
        var content = await contents.ReadAsync(film, cancellation);
        var result = await offers.FindAsync(film, cancellation);
        var plays = play is not null && content.Trailer is not null;
        // Only this page, only now that the person has asked for it.
        if (plays)
            http.Response.AllowFrame(Player);
        http.Response.Headers.CacheControl = "no-cache";
        return Page.Of<WatchPage>(new()
        {
            [nameof(WatchPage.Film)] = film,
            [nameof(WatchPage.Content)] = content,
            [nameof(WatchPage.Offers)] = result,
            [nameof(WatchPage.Region)] = WatchingApi.RegionOf(http, offers, region),
            [nameof(WatchPage.PlayerAddress)] = plays ? $"{Player}/embed/{content.Trailer}" : null,
        });
    }
}
