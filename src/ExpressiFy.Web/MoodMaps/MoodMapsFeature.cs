using ExpressiFy.Web.Hosting;

namespace ExpressiFy.Web.MoodMaps;

/// <summary>Titles, the mood and the aim as points of the valence–arousal plane.</summary>
public sealed class MoodMapsFeature : IFeature
{
    public void Add(WebApplicationBuilder builder)
    {
    }

    public void Map(WebApplication app)
    {
        app.MapApi().MapMoodMap();
    }
}
