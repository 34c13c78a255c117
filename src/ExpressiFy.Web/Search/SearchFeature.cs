using ExpressiFy.Catalogue;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.Search;

/// <summary>The page that finds titles by their names, and lets one browse them all.</summary>
public sealed class SearchFeature : IFeature
{
    public void Add(WebApplicationBuilder builder)
    {
        // The same for everyone, and made when somebody first opens it: it counts the whole catalogue.
        builder.Services.AddSingleton(services => BrowseModel.Of(services.GetRequiredService<TitleCatalogue>()));
        builder.Services.AddSingleton(new NavigationLink(SearchQuery.Path, "Search", Order: 2, Icon: "search"));
    }

    public void Map(WebApplication app)
    {
        app.MapSearch();
    }
}
