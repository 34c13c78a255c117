using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExpressiFy.Web.Library;

/// <summary>A correction of what was learned, as JSON.</summary>
/// <param name="Trait">The id of the part, e.g. "Film genre Western".</param>
/// <param name="Counts">False leaves it out, true counts it again.</param>
public sealed record TraitRequest(string? Trait, bool Counts = false);

/// <summary>/api/v1/profile/learned: what was learned of a visitor, and its correction.</summary>
public static class LearnedApi
{
    public static void MapLearned(this RouteGroupBuilder api)
    {
        var learned = api.MapGroup("/profile/learned").WithTags("Profile");
        learned.MapGet("", ShowAsync)
            .WithName("GetLearned")
            .WithSummary("What was learned of this visitor's taste, as a sentence and its parts");
        learned.MapPost("", CorrectAsync)
            .WithName("CorrectLearned")
            .WithSummary("Leaves a part of what was learned out of the next lists, or counts it again")
            .ProducesProblem(400)
            .ProducesProblem(403)
            .ProducesProblem(404)
            .ProducesProblem(409)
            .ProducesProblem(415)
            .RequireSameOrigin();
    }

    private static async Task<Ok<LearnedReply>> ShowAsync(HttpContext http, Visitors visitors, TitleCatalogue catalogue)
    {
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(LearnedReply.Of(await visitors.ProfileOfAsync(http), catalogue));
    }

    private static async Task<Results<Ok<LearnedReply>, ProblemHttpResult>> CorrectAsync(
        TraitRequest request,
        HttpContext http,
        Visitors visitors,
        TitleCatalogue catalogue,
        TraitCorrection corrections)
    {
        var visitor = await visitors.FindAsync(http);
        if (visitor is null)
            return ConsentProblems.Needed();
        var correction = corrections.EventFor(visitor.Profile, request.Trait, request.Counts);
        if (correction is null)
            return UnknownTrait();
        visitor = await corrections.StoreAsync(visitor, correction, http.RequestAborted);
        return visitor is null
            ? ConsentProblems.Needed()
            : TypedResults.Ok(LearnedReply.Of(visitor.Profile, catalogue));
    }

    private static ProblemHttpResult UnknownTrait() => Problems.Of(
        StatusCodes.Status404NotFound, "unknown-trait", "This is no part of what was learned.");
}
