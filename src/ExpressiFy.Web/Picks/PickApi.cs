using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Recommendations.Picks;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Recommendations;
using ExpressiFy.Web.Titles;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExpressiFy.Web.Picks;

/// <summary>The title that a person passes over, as JSON.</summary>
/// <param name="TitleId">E.g. "film:tt0111161".</param>
public sealed record PassRequest(string? TitleId);

/// <summary>/api/v1/pick: one title for now, and the next one.</summary>
public static class PickApi
{
    public static void MapPick(this RouteGroupBuilder api)
    {
        var pick = api.MapGroup("/pick").WithTags("Recommendations");
        pick.MapGet("", ChooseAsync)
            .WithName("Pick")
            .WithSummary("One film or track for now, why, and two alternatives")
            .ProducesProblem(400)
            .RefuseInvalidRequests();
        pick.MapPost("", PassAsync)
            .WithName("PassPick")
            .WithSummary("Not this one: gives the next; stored as weak feedback only for a person who has a profile")
            .ProducesProblem(400)
            .ProducesProblem(403)
            .ProducesProblem(404)
            .ProducesProblem(415)
            .RefuseInvalidRequests()
            .RequireSameOrigin();
    }

    private static async Task<Ok<PickReply>> ChooseAsync(
        [AsParameters] MoodQuery mood,
        [AsParameters] PickQuery query,
        HttpContext http,
        PickRecommender picks,
        Visitors visitors,
        MetadataReader metadata)
    {
        var pick = picks.Choose(query.ToRequest(mood), await visitors.ProfileOfAsync(http));
        return TypedResults.Ok(await PickReply.OfAsync(pick, metadata, http.RequestAborted));
    }

    private static async Task<Results<Ok<PickReply>, ProblemHttpResult>> PassAsync(
        [AsParameters] MoodQuery mood,
        [AsParameters] PickQuery query,
        PassRequest request,
        HttpContext http,
        TitleCatalogue catalogue,
        PickRecommender picks,
        PassedFeedback passed,
        MetadataReader metadata)
    {
        if (!catalogue.TryFind(request.TitleId, out var title))
            return TitleLookup.UnknownTitle();

        var (profile, isStored) = await passed.AddAsync(http, title.Id);
        var asked = query.ToRequest(mood);
        var pick = picks.Choose(asked with { Except = asked.Except.Append(title.Id).ToHashSet() }, profile);
        var reply = await PickReply.OfAsync(pick, metadata, http.RequestAborted);
        return TypedResults.Ok(reply with { Stored = isStored });
    }
}
