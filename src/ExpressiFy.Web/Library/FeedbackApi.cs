using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExpressiFy.Web.Library;

/// <summary>What a person says of a title.</summary>
/// <param name="TitleId">E.g. "film:tt0111161".</param>
/// <param name="Kind">"like", "dislike", "hide", "seen", "save", "rating" or "left".</param>
/// <param name="On">True says it, false takes it back.</param>
/// <param name="Stars">With the kind "rating": 0.5 to 5.</param>
/// <param name="Left">With the kind "left", how the title left the person: "better", "same", "worse" or a mood word.</param>
public sealed record FeedbackRequest(string? TitleId, string? Kind, bool On = true, double? Stars = null, string? Left = null);

/// <summary>What a visitor thinks of a title now.</summary>
public sealed record CurrentFeedbackReply(string TitleId, bool Like, bool Dislike, bool Hide, bool Seen, bool Save, double? Stars, string? Left)
{
    public static CurrentFeedbackReply Of(Profile profile, TitleId title) => new(
        title.ToString(), profile.Says(FeedbackKind.Like, title), profile.Says(FeedbackKind.Dislike, title),
        profile.Says(FeedbackKind.Hide, title), profile.Says(FeedbackKind.Seen, title), profile.Says(FeedbackKind.Save, title),
        profile.Rating(title)?.Count, profile.MoodAfter(title)?.Name);
}

/// <summary>/api/v1/feedback: one word on one title.</summary>
public static class FeedbackApi
{
    public static void MapFeedback(this RouteGroupBuilder api) => api.MapPost("/feedback", GiveAsync)
        .WithTags("Feedback").WithName("GiveFeedback").WithSummary("Likes, dislikes, hides, saves or rates a title, marks it as seen, tells how it left one; or takes that back")
        .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(415)
        .RequireSameOrigin();

    private static async Task<Results<Ok<CurrentFeedbackReply>, ProblemHttpResult>> GiveAsync(
        FeedbackRequest request, HttpContext http, Visitors visitors, TitleCatalogue catalogue, TimeProvider time)
    {
        if (WhatIsWrong(request) is var (field, why))
            return Problems.Invalid(new Dictionary<string, string[]> { [field] = [why] });
        if (!TitleId.TryParse(request.TitleId, out var id) || catalogue.Find(id) is null)
            return Problems.Of(StatusCodes.Status404NotFound, "unknown-title", "The catalogue has no title of that id.");
        if (await visitors.FindAsync(http) is not { } visitor
            || await visitors.AddFeedbackAsync(visitor, EventOf(request, id, time.GetUtcNow()), http.RequestAborted) is not { } now)
            return Problems.Of(StatusCodes.Status409Conflict, "consent-needed", "Nothing is stored before the person agrees: POST /api/v1/profile first.");
        return TypedResults.Ok(CurrentFeedbackReply.Of(now.Profile, id));
    }

    private static (string Field, string Why)? WhatIsWrong(FeedbackRequest request) => FeedbackKindNames.TryParse(request.Kind, out var kind)
        ? kind switch
        {
            FeedbackKind.Rating when request.On && request.Stars is not (>= Stars.Fewest and <= Stars.Most) => ("stars", "stars is a number from 0.5 to 5."),
            FeedbackKind.Left when request.On && !MoodAfter.TryParse(request.Left, out _) =>
                ("left", $"left is one of {string.Join(", ", MoodAfter.All)}."),
            _ => null,
        }
        : ("kind", $"kind is one of {string.Join(", ", FeedbackKindNames.All.Select(known => known.Name()))}.");

    private static FeedbackEvent EventOf(FeedbackRequest request, TitleId id, DateTimeOffset at)
    {
        FeedbackKindNames.TryParse(request.Kind, out var kind);
        return new(id, kind, request.On, at)
        {
            Stars = request.On && kind == FeedbackKind.Rating ? Stars.Of(request.Stars!.Value) : null,
            MoodAfter = request.On && kind == FeedbackKind.Left ? MoodAfter.Parse(request.Left!) : null,
        };
    }
}
