using ExpressiFy.Web.Hosting;

namespace ExpressiFy.Web.Film;

/// <summary>A film's trailer and where it can be watched.</summary>
public sealed class FilmFeature : IFeature
{
    public void Add(WebApplicationBuilder builder)
    {
    }

    public void Map(WebApplication app)
    {
        app.MapApi().MapWhereToWatch();
        app.MapFilmPage();
    }
}
