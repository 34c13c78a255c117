using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.Home;

/// <summary>The first page: a mood from a camera, a photo or a choice, and the rows for it.</summary>
public sealed class HomeFeature : IFeature
{
    public void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<RowRecommender>();
        builder.Services.AddSingleton<TonightRecommender>();
        builder.Services.AddSingleton(new NavigationLink("/", "Tonight", Order: 1, Icon: "tonight"));
    }

    public void Map(WebApplication app)
    {
        app.MapHome();
        app.MapPhotoPage();
    }
}
