using ExpressiFy.Web.Hosting;

namespace ExpressiFy.Web.Artwork;

/// <summary>A picture of every title: drawn here, or fetched from its provider.</summary>
public sealed class ArtworkFeature : IFeature
{
    public void Add(WebApplicationBuilder builder)
    {
    }

    public void Map(WebApplication app)
    {
        app.MapArtwork();
    }
}
