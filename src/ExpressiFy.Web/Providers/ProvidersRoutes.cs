using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.Providers;

/// <summary>/providers: the providers and their state, as a page.</summary>
public static class ProvidersRoutes
{
    public static void MapProvidersPage(this WebApplication app) =>
        app.MapGet("/providers", ShowAsync).ExcludeFromDescription();

    private static async Task<IResult> ShowAsync(
        HttpContext http, ProviderOverview overview, CatalogueSources sources, CancellationToken cancellation)
    {
        http.Response.Headers.CacheControl = "no-cache, no-store";
        var statuses = await overview.ReadAsync(cancellation);
        return Page.Of<ProvidersPage, ProvidersModel>(
            new([.. statuses.Select(status => new ProviderModel(status))], sources.All));
    }
}
