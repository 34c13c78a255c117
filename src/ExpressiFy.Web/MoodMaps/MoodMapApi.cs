using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Hosting.Queries;
using ExpressiFy.Web.Recommendations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExpressiFy.Web.MoodMaps;

/// <summary>/api/v1/mood-map: titles, the mood and the aim as points of one plane.</summary>
public static class MoodMapApi
{
    private static readonly IReadOnlyList<Landmark> Words =
        [.. MoodVocabulary.All.Select(word => new Landmark(word.Name, word.Affect.Rounded()))];

    private static readonly IReadOnlyList<Landmark> Expressions =
        [.. ExpressionLabels.All.Select(expression => new Landmark(expression.Name(), expression.Affect()))];

    public static void MapMoodMap(this RouteGroupBuilder api) => api
        .MapGet("/mood-map", DrawAsync)
        .WithTags("Recommendations")
        .WithName("MoodMap")
        .WithSummary("Titles, the mood and the aim as points of the valence–arousal plane")
        .ProducesProblem(400);

    private static async Task<Ok<MoodMapReply>> DrawAsync(
        [AsParameters] MoodQuery mood,
        [AsParameters] MoodMapQuery query,
        HttpContext http,
        MoodMap map,
        Visitors visitors)
    {
        // The count gives the number of steps on the path, as for a list of the usual length.
        var request = mood.ToRequest(query.Medium.Or(Medium.Film), RecommendationQuery.DefaultCount, seed: 0);
        var take = query.Take.Or(MoodMapQuery.DefaultTake);
        var result = map.Find(request, await visitors.ProfileOfAsync(http), take);
        var path = result.Context.Path;
        return TypedResults.Ok(new MoodMapReply(
            RequestedMood.Of(request),
            request.Aim.Name(),
            path.Goal is null ? null : PlaceReply.Of(path.Goal.Affect),
            path.HasSteps ? [.. path.Stages.Select(stage => stage.Target!.Affect.Rounded())] : [],
            Words,
            Expressions,
            result.Total,
            [.. result.Titles.Select(title => TitlePoint.Of(title.Title, title.Score))]));
    }
}
