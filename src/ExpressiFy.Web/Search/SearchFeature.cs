using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.Search;

/// <summary>The page that finds titles by their names, and lets one browse them all.</summary>
public sealed class SearchFeature : IFeature
{
    public void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new NavigationLink(SearchQuery.Path, "Search", Order: 2, Icon: "search"));
    }

    public void Map(WebApplication app)
    {
        app.MapSearch();
    }
}
