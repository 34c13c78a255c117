using ExpressiFy.Web.Hosting;

namespace ExpressiFy.Web.Imports;

/// <summary>A visitor's own lists from other services.</summary>
public sealed class ImportsFeature : IFeature
{
    public void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ImportReader>();
        builder.Services.AddSingleton<ListImporter>();
        builder.Services.AddSingleton<CorrectionsReader>();
    }

    public void Map(WebApplication app)
    {
        app.MapApi().MapImports();
        app.MapImportPage();
    }
}
