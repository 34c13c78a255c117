using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Providers.Tmdb;
using ExpressiFy.Web.Titles;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExpressiFy.Web.Streaming;

/// <summary>/api/v1/titles/{id}/where-to-watch: where a film or series can be streamed, rented or bought.</summary>
public static class WhereToWatchApi
{
    public static void MapWhereToWatch(this RouteGroupBuilder api) => api
        .MapGet("/titles/{id}/where-to-watch", FindAsync)
        .WithTags("Titles")
        .WithName("WhereToWatch")
        .WithSummary("Where a film or series can be streamed, rented or bought in a region")
        .ProducesProblem(400)
        .ProducesProblem(404);

    /// <summary>The requested region, else the one that the browser's languages name, else the host's.</summary>
    public static string RegionOf(HttpContext http, WhereToWatch offers, string? requested)
    {
        var region = requested?.ToUpperInvariant();
        if (region is not null && Regions.IsRegion(region))
            return region;
        return Regions.FromLanguages(http.Request.Headers.AcceptLanguage) ?? offers.DefaultRegion;
    }

    private static async Task<Results<Ok<WhereToWatchReply>, ProblemHttpResult>> FindAsync(
        string id,
        [AsParameters] WhereToWatchQuery query,
        HttpContext http,
        TitleCatalogue catalogue,
        WhereToWatch offers)
    {
        if (!catalogue.TryFind(id, out var title) || !title.Medium.IsWatched())
            return TitleLookup.UnknownTitle();
        var region = RegionOf(http, offers, query.Region);
        var result = await offers.FindAsync(title, http.RequestAborted);
        return TypedResults.Ok(WhereToWatchReply.Of(title, region, result));
    }
}
