using ExpressiFy.Web.Hosting;

namespace ExpressiFy.Web.Discover;

/// <summary>Films that the catalogue does not have.</summary>
public sealed class DiscoverFeature : IFeature
{
    public void Add(WebApplicationBuilder builder)
    {
    }

    public void Map(WebApplication app)
    {
        app.MapApi().MapDiscoveries();
        app.MapDiscover();
    }
}
