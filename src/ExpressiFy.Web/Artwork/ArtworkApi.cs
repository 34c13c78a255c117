using System.Text;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Web.Artwork.Drawings;
using ExpressiFy.Web.Titles;
using Microsoft.Net.Http.Headers;

namespace ExpressiFy.Web.Artwork;

/// <summary>
/// /artwork: a picture of every title, drawn, or fetched from its provider by this host and never by the visitor's
/// browser.
/// </summary>
public static class ArtworkApi
{
    // An address with a version always gives the same drawing; the same address without one may give another tomorrow.
    private const string ForEver = "public, max-age=31536000, immutable";
    private const string OneDay = "public, max-age=86400";
    private const string OneDayPrivate = "private, max-age=86400";
    private const string OneWeek = "public, max-age=604800";

    public static void MapArtwork(this WebApplication app)
    {
        var artwork = app.MapGroup("/artwork").WithTags("Artwork");
        artwork.MapGet("/{id}.svg", DrawAsync)
            .WithName("DrawnArtwork")
            .WithSummary("A drawing of the title, the same for every visitor")
            .Produces(200, contentType: "image/svg+xml")
            .Produces(304)
            .ProducesProblem(400)
            .ProducesProblem(404);
        artwork.MapGet("/{id}", FetchAsync)
            .WithName("Artwork")
            .WithSummary("The provider's poster or cover; redirects to the drawing when there is none")
            .Produces(200, contentType: "image/jpeg")
            .Produces(302)
            .ProducesProblem(404);
    }

    private static async Task<IResult> DrawAsync(
        string id, [AsParameters] ArtworkQuery query, HttpContext http, IVisitorTitles titles)
    {
        if (await titles.FindAsync(id, http) is not { } title)
            return TitleLookup.UnknownTitle();
        var fingerprint = DrawnArtwork.Fingerprint(title);
        var mood = query.Mood?.Value;
        var tag = new EntityTagHeaderValue($"\"{fingerprint}{mood?.Name()}\"", isWeak: true);
        http.Response.Headers.CacheControl = Lifetime(titles.Shared, title, query.V == fingerprint);
        return TypedResults.Bytes(
            Encoding.UTF8.GetBytes(DrawnArtwork.Draw(title, mood)), "image/svg+xml", entityTag: tag);
    }

    private static async Task<IResult> FetchAsync(
        string id, HttpContext http, IVisitorTitles titles, MetadataReader metadata, ArtworkReader artwork)
    {
        if (await titles.FindAsync(id, http) is not { } title)
            return TitleLookup.UnknownTitle();
        var known = await metadata.ReadKnownAsync([title], http.RequestAborted);
        var address = known[title.Id].Artwork;
        var picture = address is null ? null : await artwork.ReadAsync(address, http.RequestAborted);
        if (picture is null)
            return TypedResults.Redirect(title.DrawnArtworkPath());
        http.Response.Headers.CacheControl = titles.Shared.Find(title.Id) is null ? OneDayPrivate : OneWeek;
        return TypedResults.Bytes(picture.Bytes, picture.MediaType);
    }

    // The picture of a visitor's own title is theirs alone.
    private static string Lifetime(TitleCatalogue shared, Title title, bool isVersioned)
    {
        if (shared.Find(title.Id) is null)
            return OneDayPrivate;
        return isVersioned ? ForEver : OneDay;
    }
}
