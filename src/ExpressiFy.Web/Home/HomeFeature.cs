using ExpressiFy.Web.Hosting;

namespace ExpressiFy.Web.Home;

/// <summary>The first page: a mood from a camera, a photo or a choice, and the rows for it.</summary>
public sealed class HomeFeature : IFeature
{
    public void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<RowRecommender>();
    }

    public void Map(WebApplication app)
    {
        app.MapHome();
    }
}
