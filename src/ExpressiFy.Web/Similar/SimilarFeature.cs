using ExpressiFy.Web.Hosting;

namespace ExpressiFy.Web.Similar;

/// <summary>Titles like one title.</summary>
public sealed class SimilarFeature : IFeature
{
    public void Add(WebApplicationBuilder builder)
    {
    }

    public void Map(WebApplication app)
    {
        app.MapApi().MapSimilarApi();
        app.MapSimilarPage();
    }
}
