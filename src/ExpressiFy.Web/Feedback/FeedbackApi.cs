using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Profiles;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExpressiFy.Web.Feedback;

/// <summary>What a person says of a title.</summary>
/// <param name="TitleId">E.g. "film:tt0111161".</param>
/// <param name="Kind">"like", "dislike", "hide", "seen" or "save".</param>
/// <param name="On">True says it, false takes it back.</param>
public sealed record FeedbackRequest(string? TitleId, string? Kind, bool On = true);

/// <summary>What a visitor thinks of a title now.</summary>
public sealed record StandingReply(string TitleId, bool Like, bool Dislike, bool Hide, bool Seen, bool Save)
{
    public static StandingReply Of(Profile profile, TitleId title) => new(
        title.ToString(), profile.Says(FeedbackKind.Like, title), profile.Says(FeedbackKind.Dislike, title),
        profile.Says(FeedbackKind.Hide, title), profile.Says(FeedbackKind.Seen, title), profile.Says(FeedbackKind.Save, title));
}

/// <summary>/api/v1/feedback: one word on one title.</summary>
public static class FeedbackApi
{
    public static void MapFeedback(this RouteGroupBuilder api) => api.MapPost("/feedback", SayAsync)
        .WithTags("Feedback").WithName("GiveFeedback").WithSummary("Likes, dislikes, hides, saves a title or marks it as seen; or takes that back")
        .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(415)
        .RequireSameOrigin();

    private static async Task<Results<Ok<StandingReply>, ProblemHttpResult>> SayAsync(
        FeedbackRequest request, HttpContext http, Visitors visitors, TitleCatalogue catalogue, TimeProvider time)
    {
        if (!FeedbackKinds.TryParse(request.Kind, out var kind))
        {
            return Problems.Invalid(new Dictionary<string, string[]>
            {
                ["kind"] = [$"kind is one of {string.Join(", ", FeedbackKinds.All.Select(known => known.Name()))}."],
            });
        }

        if (!TitleId.TryParse(request.TitleId, out var id) || catalogue.Find(id) is null)
            return Problems.Of(StatusCodes.Status404NotFound, "unknown-title", "The catalogue has no title of that id.");
        if (await visitors.FindAsync(http) is not { } visitor
            || await visitors.SayAsync(visitor, new(id, kind, request.On, time.GetUtcNow()), http.RequestAborted) is not { } now)
            return Problems.Of(StatusCodes.Status409Conflict, "consent-needed", "Nothing is stored before the person agrees: POST /api/v1/profile first.");
        return TypedResults.Ok(StandingReply.Of(now.Profile, id));
    }
}
