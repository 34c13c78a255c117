using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Web.Titles;

namespace ExpressiFy.Web.Artwork;

/// <summary>/artwork: a picture of every title, drawn here or fetched from its provider by this host, never by the visitor's browser.</summary>
public static class ArtworkApi
{
    private const string DrawnAge = "public, max-age=86400";
    private const string FetchedAge = "public, max-age=604800";

    public static void MapArtwork(this WebApplication app)
    {
        var artwork = app.MapGroup("/artwork").WithTags("Artwork");
        artwork.MapGet("/{id}.svg", Draw).WithName("DrawnArtwork").WithSummary("A drawing of the title, the same for every visitor")
            .Produces(200, contentType: "image/svg+xml").ProducesProblem(404);
        artwork.MapGet("/{id}", FetchAsync).WithName("Artwork").WithSummary("The provider's poster or cover; leads to the drawing when there is none")
            .Produces(200, contentType: "image/jpeg").Produces(302).ProducesProblem(404);
    }

    private static IResult Draw(string id, HttpContext http, TitleCatalogue catalogue)
    {
        if (!catalogue.TryFind(id, out var title))
            return TitleLookup.UnknownTitle();
        http.Response.Headers.CacheControl = DrawnAge;
        return TypedResults.Text(DrawnArtwork.Draw(title), "image/svg+xml");
    }

    private static async Task<IResult> FetchAsync(
        string id, HttpContext http, TitleCatalogue catalogue, MetadataReader contents, ArtworkReader reader, CancellationToken cancellation)
    {
        if (!catalogue.TryFind(id, out var title))
            return TitleLookup.UnknownTitle();
        var known = (await contents.ReadKnownAsync([title], cancellation))[title.Id];
        if (known.Artwork is not { } address || await reader.ReadAsync(address, cancellation) is not { } picture)
            return TypedResults.Redirect($"/artwork/{title.Id}.svg");
        http.Response.Headers.CacheControl = FetchedAge;
        return TypedResults.Bytes(picture.Bytes, picture.MediaType);
    }
}
