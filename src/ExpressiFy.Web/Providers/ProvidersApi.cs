using ExpressiFy.Metadata;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExpressiFy.Web.Providers;

/// <summary>/api/v1/providers: how the outside services are doing. No key is told, nor whether one is right before it was refused.</summary>
public static class ProvidersApi
{
    public static void MapProviders(this RouteGroupBuilder api) => api.MapGet("/providers", ReadAsync)
        .WithTags("Providers").WithName("GetProviders").WithSummary("Each provider's state and what is left of its day; asks none of them");

    private static async Task<Ok<ProvidersReply>> ReadAsync(HttpContext http, ProviderOverview overview, CancellationToken cancellation)
    {
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new ProvidersReply([.. (await overview.ReadAsync(cancellation)).Select(ProviderStatusReply.Of)]));
    }
}
