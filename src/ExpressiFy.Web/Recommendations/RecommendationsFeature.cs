using ExpressiFy.Web.Hosting;

namespace ExpressiFy.Web.Recommendations;

/// <summary>Recommendations as JSON.</summary>
public sealed class RecommendationsFeature : IFeature
{
    public void Add(WebApplicationBuilder builder)
    {
    }

    public void Map(WebApplication app)
    {
        app.MapApi().MapRecommendations();
    }
}
