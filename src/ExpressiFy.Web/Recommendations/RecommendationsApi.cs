using ExpressiFy.Metadata;
using ExpressiFy.Recommendations;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Titles;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExpressiFy.Web.Recommendations;

/// <summary>/api/v1/recommendations: films or tracks for a mood and an aim.</summary>
public static class RecommendationsApi
{
    public static void MapRecommendations(this RouteGroupBuilder api) => api
        .MapGet("/recommendations", RecommendAsync)
        .WithTags("Recommendations")
        .WithName("Recommend")
        .WithSummary("Films or tracks that fit a mood, lift it or calm it")
        .ProducesProblem(400)
        .RefuseInvalidRequests();

    private static async Task<Ok<RecommendationsReply>> RecommendAsync(
        [AsParameters] MoodQuery mood,
        [AsParameters] RecommendationQuery query,
        HttpContext http,
        Recommender recommender,
        Visitors visitors,
        MetadataReader metadata)
    {
        var result = recommender.Recommend(query.ToRequest(mood), await visitors.ProfileOfAsync(http));
        return TypedResults.Ok(new RecommendationsReply(
            RequestedMood.Of(result.Request),
            result.Request.Aim.Name(),
            result.Target is null ? null : PlaceReply.Of(result.Target.Affect),
            await CardReply.OfAsync(result.Cards, metadata, http.RequestAborted)));
    }
}
