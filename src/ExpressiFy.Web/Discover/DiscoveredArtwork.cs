using System.Globalization;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Metadata.Providers.Tmdb;
using ExpressiFy.Web.Artwork;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Titles;

namespace ExpressiFy.Web.Discover;

/// <summary>
/// /artwork/discovered/{id}: the poster of a film on a page of discoveries, or a drawing of it. The page's query comes along: only what
/// such a page shows can be fetched, so that nobody uses this host to fetch anything else.
/// </summary>
public static class DiscoveredArtwork
{
    private const string Age = "public, max-age=86400";

    /// <summary>Where the picture of a film on that page is.</summary>
    public static string PathOf(DiscoveredFilm film, DiscoveryQuery query, int page) =>
        string.Create(CultureInfo.InvariantCulture, $"/artwork/discovered/{film.Id}?{query.ForPage(page)}");

    public static void MapDiscoveredArtwork(this WebApplication app) => app.MapGet("/artwork/discovered/{id:int}", FetchAsync).ExcludeFromDescription();

    private static async Task<IResult> FetchAsync(
        int id, [AsParameters] DiscoveryQuery query, HttpContext http, Discovery discovery, ArtworkReader reader, CancellationToken cancellation)
    {
        var asked = new QueryReader();
        var wish = query.Read(asked);
        if (asked.Problem is { } problem)
            return problem;
        if ((await discovery.FindAsync(wish, cancellation)).Found?.Films.FirstOrDefault(film => film.Id == id) is not { } film)
            return TitlesApi.UnknownTitle();
        if (film.Poster is { } address && await reader.ReadAsync(address, cancellation) is { } picture)
        {
            http.Response.Headers.CacheControl = Age;
            return TypedResults.Bytes(picture.Bytes, picture.MediaType);
        }

        return TypedResults.Text(DrawnArtwork.Draw(Drawable(film)), "image/svg+xml");
    }

    // A drawing takes its name, genres and the luck of its id; the id here is for that luck alone.
    private static Title Drawable(DiscoveredFilm film) => new()
    {
        Id = TitleId.Film(string.Create(CultureInfo.InvariantCulture, $"tt{film.Id % 10_000_000:0000000}")),
        Name = film.Name, Year = film.Year ?? 0, Creators = [], Genres = film.Genres, Languages = [], Moods = [], Acclaim = 1,
    };
}
