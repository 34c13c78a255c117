using ExpressiFy.Recommendations;
using ExpressiFy.Web.Hosting;

namespace ExpressiFy.Web.Recommendations;

/// <summary>Recommendations as JSON.</summary>
public sealed class RecommendationsFeature : IFeature
{
    public void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Recommender>();
    }

    public void Map(WebApplication app)
    {
        app.MapApi().MapRecommendations();
    }
}
