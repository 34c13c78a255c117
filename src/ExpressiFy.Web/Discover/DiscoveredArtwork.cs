using System.Globalization;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Metadata.Providers.Tmdb;
using ExpressiFy.Web.Artwork.Drawings;
using ExpressiFy.Web.Titles;

namespace ExpressiFy.Web.Discover;

/// <summary>
/// /artwork/discovered/{id}: the poster of a film on a page of discoveries, or a drawing of it. The address repeats the
/// page's query: only posters on such a page can be fetched, so that nobody uses this host to fetch anything else.
/// </summary>
public static class DiscoveredArtwork
{
    private const string OneDay = "public, max-age=86400";

    // An IMDb id has seven digits or more.
    private const int ImdbIds = 10_000_000;

    /// <summary>The address of a film's picture.</summary>
    public static string PathOf(DiscoveredFilm film, DiscoveryQuery query, int page) =>
        string.Create(CultureInfo.InvariantCulture, $"/artwork/discovered/{film.Id}?{query.ForPage(page)}");

    public static void MapDiscoveredArtwork(this WebApplication app) =>
        app.MapGet("/artwork/discovered/{id:int}", FetchAsync).ExcludeFromDescription();

    private static async Task<IResult> FetchAsync(
        int id,
        [AsParameters] DiscoveryQuery query,
        HttpContext http,
        Discovery discovery,
        ArtworkReader artwork)
    {
        var result = await discovery.FindAsync(query.ToRequest(), http.RequestAborted);
        var film = result.Found?.Films.FirstOrDefault(film => film.Id == id);
        if (film is null)
            return TitleLookup.UnknownTitle();
        var picture = film.Poster is null ? null : await artwork.ReadAsync(film.Poster, http.RequestAborted);
        if (picture is null)
            return TypedResults.Text(DrawnArtwork.Draw(TitleFor(film)), "image/svg+xml");
        http.Response.Headers.CacheControl = OneDay;
        return TypedResults.Bytes(picture.Bytes, picture.MediaType);
    }

    // A drawing depends on a title's id, genres, moods and year. The film has no IMDb id here: this one only varies
    // the drawing.
    private static Title TitleFor(DiscoveredFilm film) => new()
    {
        Id = TitleId.Film(string.Create(CultureInfo.InvariantCulture, $"tt{film.Id % ImdbIds:0000000}")),
        Name = film.Name,
        Year = film.Year ?? 0,
        Creators = [],
        Genres = film.Genres,
        Languages = [],
        Moods = [],
        Acclaim = 1,
    };
}
