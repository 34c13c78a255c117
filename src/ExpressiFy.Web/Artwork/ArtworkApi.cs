using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Web.Titles;

namespace ExpressiFy.Web.Artwork;

/// <summary>
/// /artwork: a picture of every title, drawn, or fetched from its provider by this host and never by the visitor's
/// browser.
/// </summary>
public static class ArtworkApi
{
    // A drawing changes with a new version of the program only; a poster hardly ever.
    private const string OneDay = "public, max-age=86400";
    private const string OneWeek = "public, max-age=604800";

    public static void MapArtwork(this WebApplication app)
    {
        var artwork = app.MapGroup("/artwork").WithTags("Artwork");
        artwork.MapGet("/{id}.svg", Draw)
            .WithName("DrawnArtwork")
            .WithSummary("A drawing of the title, the same for every visitor")
            .Produces(200, contentType: "image/svg+xml")
            .ProducesProblem(404);
        artwork.MapGet("/{id}", FetchAsync)
            .WithName("Artwork")
            .WithSummary("The provider's poster or cover; redirects to the drawing when there is none")
            .Produces(200, contentType: "image/jpeg")
            .Produces(302)
            .ProducesProblem(404);
    }

    private static IResult Draw(string id, HttpContext http, TitleCatalogue catalogue)
    {
        if (!catalogue.TryFind(id, out var title))
            return TitleLookup.UnknownTitle();
        http.Response.Headers.CacheControl = OneDay;
        return TypedResults.Text(DrawnArtwork.Draw(title), "image/svg+xml");
    }

    private static async Task<IResult> FetchAsync(
        string id, HttpContext http, TitleCatalogue catalogue, MetadataReader metadata, ArtworkReader artwork)
    {
        if (!catalogue.TryFind(id, out var title))
            return TitleLookup.UnknownTitle();
        var known = await metadata.ReadKnownAsync([title], http.RequestAborted);
        var address = known[title.Id].Artwork;
        var picture = address is null ? null : await artwork.ReadAsync(address, http.RequestAborted);
        if (picture is null)
            return TypedResults.Redirect(title.DrawnArtworkPath());
        http.Response.Headers.CacheControl = OneWeek;
        return TypedResults.Bytes(picture.Bytes, picture.MediaType);
    }
}
