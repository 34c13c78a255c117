using System.ComponentModel;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Recommendations;
using ExpressiFy.Web.Titles;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExpressiFy.Web.MoodMaps;

/// <summary>What to draw on the map, as it arrives.</summary>
public sealed record MoodMapQuery(
    [property: Description("angry, disgust, fear, happy, sad, surprise or neutral; or give valence and arousal.")] string? Expression,
    [property: Description("match, lift, calm, surprise, browse or toward.")] string? Aim,
    [property: Description("-1 unpleasant to 1 pleasant; with arousal, in place of expression.")] string? Valence,
    [property: Description("-1 quiet to 1 active; with valence, in place of expression.")] string? Arousal,
    [property: Description("The point to lead to; with toArousal.")] string? ToValence,
    [property: Description("The point to lead to; with toValence.")] string? ToArousal,
    [property: Description("true to match an unpleasant mood with more of itself.")] string? Feed,
    [property: Description("film or track; film when left out.")] string? Medium,
    [property: Description("How many titles, 1 to 2000; 400 when left out.")] string? Take);

/// <summary>The plane of valence and arousal with everything to draw on it.</summary>
/// <param name="Mood">Where the person is; null when unknown.</param>
/// <param name="Aim">What to do with it.</param>
/// <param name="Target">Where the aim leads; null when browsing or for a surprise.</param>
/// <param name="Path">For tracks, the steps of the way; empty otherwise.</param>
/// <param name="Words">The mood words with their places: the map's landmarks.</param>
/// <param name="Expressions">The seven expressions with theirs.</param>
/// <param name="Total">How many titles of the medium there are.</param>
/// <param name="Titles">The best fitting of them as points, the best first.</param>
public sealed record MoodMapReply(
    RequestedMood? Mood, string Aim, PlaceReply? Target, IReadOnlyList<AffectPoint> Path,
    IReadOnlyList<Landmark> Words, IReadOnlyList<Landmark> Expressions, int Total, IReadOnlyList<TitlePoint> Titles);

/// <summary>A named place.</summary>
public sealed record Landmark(string Name, AffectPoint Affect);

/// <summary>A title as a point.</summary>
/// <param name="Score">How well it fits the wish, 0…1.</param>
public sealed record TitlePoint(string Id, string Title, int Year, AffectPoint Affect, IReadOnlyList<string> Moods, double Score);

/// <summary>/api/v1/mood-map: titles, mood and aim as points of one plane.</summary>
public static class MoodMapApi
{
    private const int UsualTitles = 400, MostTitles = 2000;

    private static readonly IReadOnlyList<Landmark> Words = [.. MoodVocabulary.All.Select(word => new Landmark(word.Name, PlaceReply.Rounded(word.Affect)))];

    private static readonly IReadOnlyList<Landmark> Faces = [.. ExpressiFy.Affect.ExpressionLabels.All.Select(expression => new Landmark(expression.Name(), expression.Affect()))];

    public static void MapMoodMap(this RouteGroupBuilder api) => api.MapGet("/mood-map", DrawAsync)
        .WithTags("Recommendations").WithName("MoodMap").WithSummary("Titles, the mood and the aim as points of the valence–arousal plane")
        .ProducesProblem(400);

    private static async Task<Results<Ok<MoodMapReply>, ProblemHttpResult>> DrawAsync(
        [AsParameters] MoodMapQuery query, HttpContext http, MoodMap map, Visitors visitors)
    {
        var asked = new QueryReader();
        var mood = MoodRequest.Read(asked, new(query.Expression, query.Aim, query.Valence, query.Arousal, query.ToValence, query.ToArousal, query.Feed));
        var medium = asked.ReadMedium(query.Medium) ?? Medium.Film;
        var take = asked.Number("take", query.Take, 1, MostTitles) ?? UsualTitles;
        if (asked.Problem is { } problem)
            return problem;

        var request = mood.RequestFor(medium, count: 12, seed: 0);
        var found = map.Find(request, await visitors.ProfileOfAsync(http), take);
        var path = found.Context.Path;
        return TypedResults.Ok(new MoodMapReply(
            RequestedMood.Of(mood),
            mood.Aim.Name(),
            path.Goal is { } goal ? PlaceReply.Of(goal.Affect) : null,
            path.HasSteps ? [.. path.Stages.Select(stage => PlaceReply.Rounded(stage.Target!.Affect))] : [],
            Words, Faces, found.Total,
            [.. found.Titles.Select(point => Point(point.Title, point.Score))]));
    }

    private static TitlePoint Point(Title title, double score) => new(
        title.Id.ToString(), title.Name, title.Year, PlaceReply.Rounded(title.Affect), [.. title.Moods.Select(tag => tag.Word.Name)], Math.Round(score, 4));
}
