using ExpressiFy.Metadata.Providers.Tmdb;
using ExpressiFy.Web.Titles;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExpressiFy.Web.Discover;

/// <summary>/api/v1/discoveries: films that the catalogue does not have.</summary>
public static class DiscoveriesApi
{
    public static void MapDiscoveries(this RouteGroupBuilder api) => api
        .MapGet("/discoveries", FindAsync)
        .WithTags("Discoveries")
        .WithName("Discover")
        .WithSummary("Films beyond the catalogue, chosen by genre alone; empty where TMDB is switched off")
        .ProducesProblem(400);

    private static async Task<Ok<DiscoveriesReply>> FindAsync(
        [AsParameters] DiscoveryQuery query, Discovery discovery, CancellationToken cancellation)
    {
        var request = query.ToRequest();
        var result = await discovery.FindAsync(request, cancellation);
        if (result.Found is null)
            return TypedResults.Ok(new DiscoveriesReply([], [], null, result.MissingReason.Name()));

        var films = result.Found.Films.Select(film => DiscoveredReply.Of(film, query, request.Page));
        int? nextPage = result.Found.HasMore ? request.Page + 1 : null;
        return TypedResults.Ok(new DiscoveriesReply([.. films], result.Found.Genres, nextPage, null));
    }
}
