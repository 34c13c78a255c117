using ExpressiFy.Web.Hosting;

namespace ExpressiFy.Web.Picks;

/// <summary>One title for now.</summary>
public sealed class PicksFeature : IFeature
{
    public void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PickMaker>();
        builder.Services.AddSingleton<PassedFeedback>();
    }

    public void Map(WebApplication app)
    {
        app.MapApi().MapPick();
        app.MapPickRoutes();
    }
}
