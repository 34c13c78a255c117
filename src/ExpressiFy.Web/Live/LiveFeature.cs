using ExpressiFy.Web.Hosting;

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
    }

    public void Map(WebApplication app)
    {
        app.MapApi().MapLive();
    }
}
