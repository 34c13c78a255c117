using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.Providers;

/// <summary>The state of the metadata providers, and the notices that they require.</summary>
public sealed class ProvidersFeature : IFeature
{
    public void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new LayoutPart(typeof(ProviderNotices), LayoutPlace.Footer));
    }

    public void Map(WebApplication app)
    {
        app.MapApi().MapProviders();
        app.MapProvidersPage();
    }
}
