using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.Live;

/// <summary>Facial expressions of a live camera, over a WebSocket.</summary>
public sealed class LiveFeature : IFeature
{
    public void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<LiveLimits>()
            .BindConfiguration(RequestLimits.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        builder.Services.AddSingleton<LiveCapacity>();
        builder.Services.AddSingleton<LiveSessions>();
        builder.Services.AddSingleton(new LayoutPart(typeof(CameraPill), LayoutPlace.Head));
    }

    public void Map(WebApplication app)
    {
        app.MapApi().MapLive();
    }
}
