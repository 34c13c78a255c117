using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.Streaming;

/// <summary>Where titles can be watched and heard, and the services that a visitor has.</summary>
public sealed class StreamingFeature : IFeature
{
    public void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<VisitorServices>();
        builder.Services.AddSingleton(new NavigationLink(ServicesRoutes.Path, "Your services", Order: 5));
    }

    public void Map(WebApplication app)
    {
        app.MapApi().MapWhereToWatch();
        app.MapServices();
    }
}
