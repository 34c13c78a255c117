using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Titles;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExpressiFy.Web.Library;

/// <summary>A visitor's present feedback on a title, as JSON.</summary>
/// <param name="Left">How the title left the person; null when they did not say.</param>
/// <param name="Episode">The last episode of a series that they have seen; null when they did not say.</param>
public sealed record CurrentFeedbackReply(
    string TitleId,
    bool Like,
    bool Dislike,
    bool Hide,
    bool Seen,
    bool Save,
    bool Passed,
    double? Stars,
    string? Left,
    int? Episode)
{
    public static CurrentFeedbackReply Of(Profile profile, TitleId title) => new(
        title.ToString(),
        profile.Has(FeedbackKind.Like, title),
        profile.Has(FeedbackKind.Dislike, title),
        profile.Has(FeedbackKind.Hide, title),
        profile.Has(FeedbackKind.Seen, title),
        profile.Has(FeedbackKind.Save, title),
        profile.Has(FeedbackKind.Passed, title),
        profile.Rating(title)?.Count,
        profile.MoodAfter(title)?.Name,
        profile.EpisodeOf(title));
}

/// <summary>/api/v1/feedback: what a visitor thinks of a title.</summary>
public static class FeedbackApi
{
    public static void MapFeedback(this RouteGroupBuilder api) => api
        .MapPost("/feedback", GiveAsync)
        .WithTags("Feedback")
        .WithName("GiveFeedback")
        .WithSummary(
            "Likes, dislikes, hides, saves or rates a title, marks it as seen, tells how it left one; or takes that "
            + "back")
        .ProducesProblem(400)
        .ProducesProblem(403)
        .ProducesProblem(404)
        .ProducesProblem(409)
        .ProducesProblem(415)
        .RequireSameOrigin();

    private static async Task<Results<Ok<CurrentFeedbackReply>, ProblemHttpResult>> GiveAsync(
        FeedbackRequest request, HttpContext http, Visitors visitors, TitleCatalogue catalogue, TimeProvider time)
    {
        var visitor = await visitors.FindAsync(http);
        var titles = Visitor.TitlesOf(visitor, catalogue);
        var known = TitleId.TryParse(request.TitleId, out var id) ? titles.Find(id) : null;
        var title = known ?? request.OwnTitle();
        if (title is null)
            return TitleLookup.UnknownTitle();
        if (visitor is null)
            return ConsentProblems.Needed();
        var feedback = request.ToEvent(title.Id, time.GetUtcNow());
        var ownTitle = known is null || known.IsFromDataSet ? title : null;
        visitor = await visitors.AddFeedbackAsync(visitor, feedback, ownTitle, http.RequestAborted);
        return visitor is null
            ? ConsentProblems.Needed()
            : TypedResults.Ok(CurrentFeedbackReply.Of(visitor.Profile, title.Id));
    }
}
