using ExpressiFy.Web.Hosting;

namespace ExpressiFy.Web.TitlePages;

/// <summary>Each title's own page, and titles like it.</summary>
public sealed class TitlePagesFeature : IFeature
{
    public void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<TitlePageReader>();
    }

    public void Map(WebApplication app)
    {
        app.MapApi().MapSimilarApi();
        app.MapApi().MapTitleCorrection();
        app.MapTitlePage();
        app.MapWrongTitle();
    }
}
