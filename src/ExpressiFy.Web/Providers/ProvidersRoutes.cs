using ExpressiFy.Metadata;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.Providers;

/// <summary>/providers: where pictures and facts come from, and how those services are doing, as a page.</summary>
public static class ProvidersRoutes
{
    public static void MapProvidersPage(this WebApplication app) => app.MapGet("/providers", ShowAsync).ExcludeFromDescription();

    private static async Task<IResult> ShowAsync(HttpContext http, ProviderOverview overview, CancellationToken cancellation)
    {
        http.Response.Headers.CacheControl = "no-cache, no-store";
        return Page.Of<ProvidersPage>(new() { [nameof(ProvidersPage.All)] = await overview.ReadAsync(cancellation) });
    }
}
