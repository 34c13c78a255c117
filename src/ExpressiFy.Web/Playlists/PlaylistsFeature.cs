using ExpressiFy.Web.Hosting;

namespace ExpressiFy.Web.Playlists;

/// <summary>Recommended tracks as a file.</summary>
public sealed class PlaylistsFeature : IFeature
{
    public void Add(WebApplicationBuilder builder)
    {
    }

    public void Map(WebApplication app)
    {
        app.MapApi().MapPlaylist();
    }
}
