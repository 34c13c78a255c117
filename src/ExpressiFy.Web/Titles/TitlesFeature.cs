using ExpressiFy.Catalogue;
using ExpressiFy.Web.Hosting;

namespace ExpressiFy.Web.Titles;

/// <summary>The catalogue as JSON, and the cards that show its titles.</summary>
public sealed class TitlesFeature : IFeature
{
    public void Add(WebApplicationBuilder builder)
    {
        builder.AddStartupTask(LoadCatalogueAsync);
        builder.Services.AddHostedService<EstimatedTitlesPreparation>();
    }

    public void Map(WebApplication app)
    {
        app.MapApi().MapTitles();
    }

    /// <summary>Reads the catalogue, which the first request would otherwise wait for.</summary>
    private static Task LoadCatalogueAsync(IServiceProvider services)
    {
        services.GetRequiredService<TitleCatalogue>().PrepareSearch();
        return Task.CompletedTask;
    }
}
