using ExpressiFy.Web.Hosting;

namespace ExpressiFy.Web.SharedLists;

/// <summary>Lists of titles that a person shares by a link.</summary>
public sealed class SharedListsFeature : IFeature
{
    public void Add(WebApplicationBuilder builder)
    {
    }

    public void Map(WebApplication app)
    {
        app.MapSharedList();
    }
}
