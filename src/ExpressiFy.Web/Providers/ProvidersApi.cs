using ExpressiFy.Metadata;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExpressiFy.Web.Providers;

/// <summary>
/// /api/v1/providers: the state of the outside services. It shows no key, nor whether a key is right before a provider
/// refused it.
/// </summary>
public static class ProvidersApi
{
    public static void MapProviders(this RouteGroupBuilder api) => api
        .MapGet("/providers", ReadAsync)
        .WithTags("Providers")
        .WithName("GetProviders")
        .WithSummary("Each provider's state and what is left of its day; asks none of them");

    private static async Task<Ok<ProvidersReply>> ReadAsync(
        HttpContext http, ProviderOverview overview, CancellationToken cancellation)
    {
        http.Response.Headers.CacheControl = "no-store";
        var providers = await overview.ReadAsync(cancellation);
        return TypedResults.Ok(new ProvidersReply([.. providers.Select(ProviderStatusReply.Of)]));
    }
}
