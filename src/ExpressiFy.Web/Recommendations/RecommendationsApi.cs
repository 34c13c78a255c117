using ExpressiFy.Metadata;
using ExpressiFy.Recommendations;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Hosting.Queries;
using ExpressiFy.Web.Titles;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExpressiFy.Web.Recommendations;

/// <summary>/api/v1/recommendations: films, series or tracks for a mood and an aim.</summary>
public static class RecommendationsApi
{
    public static void MapRecommendations(this RouteGroupBuilder api)
    {
        var recommendations = api.MapGroup("/recommendations").WithTags("Recommendations");
        recommendations.MapGet("", RecommendAsync)
            .WithName("Recommend")
            .WithSummary("Films, series or tracks that fit a mood, lift it or calm it")
            .ProducesProblem(400)
            .RefuseInvalidRequests();
        recommendations.MapPost("", RecommendForSharesAsync)
            .WithName("RecommendForShares")
            .WithSummary("Films, series or tracks for an expression as it was read, with the shares of all seven")
            .WithDescription("expression is the mood's name; when left out, it is that of the largest share.")
            .WithSharesBody()
            .ProducesProblem(400)
            .ProducesProblem(403)
            .ProducesProblem(413)
            .RequireSameOrigin()
            .RefuseInvalidRequests()
            .DisableValidation();
    }

    private static async Task<Results<Ok<RecommendationsReply>, ProblemHttpResult>> RecommendForSharesAsync(
        [AsParameters] MoodQuery mood,
        [AsParameters] RecommendationQuery query,
        HttpContext http,
        RefreshedLists lists,
        Visitors visitors,
        MetadataReader metadata)
    {
        var (read, problem) = await SharesBody.ReadAsync(http.Request, mood, query);
        return problem is null ? await RecommendAsync(read, query, http, lists, visitors, metadata) : problem;
    }

    private static async Task<Ok<RecommendationsReply>> RecommendAsync(
        [AsParameters] MoodQuery mood,
        [AsParameters] RecommendationQuery query,
        HttpContext http,
        RefreshedLists lists,
        Visitors visitors,
        MetadataReader metadata)
    {
        var profile = await visitors.ProfileOfAsync(http);
        var result = lists.Recommend(query.ToRequest(mood), profile, query.Refresh.Or(0));
        return TypedResults.Ok(new RecommendationsReply(
            RequestedMood.Of(result.Request),
            result.Request.Aim.Name(),
            result.Target is null ? null : PlaceReply.Of(result.Target.Affect),
            await CardReply.OfAsync(result.Cards, metadata, http.RequestAborted)));
    }
}
