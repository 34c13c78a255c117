using System.Security.Cryptography;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Ui;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ExpressiFy.Web.Imports;

/// <summary>A visitor's own lists from other services.</summary>
public sealed class ImportsFeature : IFeature
{
    public void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ImportReader>();
        builder.Services.AddHostedService<GrownCatalogue>();
        builder.Services.AddSingleton<ListImporter>();
        builder.Services.AddSingleton<CorrectionsReader>();
        builder.Services.AddSingleton<PreviewMaker>();
        builder.Services.AddSingleton<KeptUploads>();
        builder.Services.AddSingleton(new NavigationLink("/import", "Bring your lists", Order: 5));
        builder.Services.TryAddSingleton(RandomNumberGenerator.Create());
    }

    public void Map(WebApplication app)
    {
        app.MapApi().MapImports();
        app.MapImportPage();
        app.MapImportPreview();
    }
}
