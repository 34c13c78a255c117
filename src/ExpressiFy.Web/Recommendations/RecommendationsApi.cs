using System.ComponentModel;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Titles;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExpressiFy.Web.Recommendations;

/// <summary>The parameters of a wish as they arrive.</summary>
public sealed record RecommendationQuery(
    [property: Description("angry, disgust, fear, happy, sad, surprise or neutral; or give valence and arousal.")] string? Expression,
    [property: Description("match, lift, calm, surprise, browse or toward. Toward when a point is given, match when a mood is given, else browse.")] string? Aim,
    [property: Description("film or track; film when left out.")] string? Medium,
    [property: Description("How many cards, 1 to 50; 12 when left out.")] string? Count,
    [property: Description("-1 unpleasant to 1 pleasant; with arousal, in place of expression.")] string? Valence,
    [property: Description("-1 quiet to 1 active; with valence, in place of expression.")] string? Arousal,
    [property: Description("The point to lead to, -1 unpleasant to 1 pleasant; with toArousal and the aim toward.")] string? ToValence,
    [property: Description("The point to lead to, -1 quiet to 1 active; with toValence and the aim toward.")] string? ToArousal,
    [property: Description("true to match an unpleasant mood with more of itself; by default anger and fear are not fed.")] string? Feed,
    [property: Description("Only titles of this genre.")] string? Genre,
    [property: Description("Only titles of this year or later.")] string? FromYear,
    [property: Description("Only titles of this year or earlier.")] string? ToYear,
    [property: Description("Only films of at most so many minutes.")] string? MaxRuntime,
    [property: Description("Any whole number; another seed gives other titles that fit as well.")] string? Seed)
{
    /// <summary>The part that speaks of the mood.</summary>
    internal MoodQuery Mood => new(Expression, Aim, Valence, Arousal, ToValence, ToArousal, Feed);
}

/// <summary>The cards for a wish.</summary>
/// <param name="Mood">Where the person is; null when the wish names no mood.</param>
/// <param name="Aim">"match", "lift", "calm", "surprise", "browse" or "toward".</param>
/// <param name="Target">Where the titles lead; null when browsing or for a surprise.</param>
/// <param name="Cards">Best first; for tracks with an aim, in the order of the way from the mood to the wanted one.</param>
public sealed record RecommendationsReply(RequestedMood? Mood, string Aim, PlaceReply? Target, IReadOnlyList<CardReply> Cards);

/// <summary>The mood of a wish.</summary>
/// <param name="Expression">Its name, or null when only its place was given.</param>
/// <param name="Affect">Its place.</param>
/// <param name="Words">Its quadrant in words, e.g. "unpleasant and quiet".</param>
public sealed record RequestedMood(string? Expression, AffectPoint Affect, string Words)
{
    /// <summary>Null when the wish names no mood.</summary>
    internal static RequestedMood? Of(MoodRequest mood) => mood.From is { } from ? new(mood.Expression?.Name(), from, AffectDescription.Quadrant(from)) : null;
}

/// <summary>/api/v1/recommendations: a wish in, cards out.</summary>
public static class RecommendationsApi
{
    private const int EarliestYear = 1000;
    private const int LatestYear = 3000;
    private const int LongestRuntime = 1000;

    public static void MapRecommendations(this RouteGroupBuilder api) => api.MapGet("/recommendations", RecommendAsync)
        .WithTags("Recommendations").WithName("Recommend").WithSummary("Films or tracks that fit a mood, lift it or calm it")
        .ProducesProblem(400);

    private static async Task<Results<Ok<RecommendationsReply>, ProblemHttpResult>> RecommendAsync(
        [AsParameters] RecommendationQuery query, HttpContext http, Recommender recommender, Visitors visitors, MetadataReader contents, CancellationToken cancellation)
    {
        var asked = new QueryReader();
        var mood = MoodRequest.Read(asked, query.Mood);
        var request = Read(asked, query, mood);
        if (asked.Problem is { } problem)
            return problem;
        try
        {
            var result = recommender.Recommend(request, await visitors.ProfileOfAsync(http));
            var cards = result.Cards;
            var known = await contents.ReadKnownAsync([.. cards.Select(card => card.Title)], cancellation);
            return TypedResults.Ok(new RecommendationsReply(
                RequestedMood.Of(mood),
                mood.Aim.Name(),
                result.Target is null ? null : PlaceReply.Of(result.Target.Affect),
                [.. cards.Select(card => new CardReply(TitleReply.Of(card.Title, known.GetValueOrDefault(card.Title.Id)), card))]));
        }
        catch (InvalidRequestException refused)
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "impossible-wish", refused.Message);
        }
    }

    internal static RecommendationRequest Read(QueryReader asked, RecommendationQuery query, MoodRequest mood)
    {
        var medium = asked.ReadMedium(query.Medium) ?? Medium.Film;
        return mood.RequestFor(medium, asked.Number("count", query.Count, 1, 50) ?? 12, asked.Number("seed", query.Seed, int.MinValue, int.MaxValue) ?? 0) with
        {
            Genre = asked.Choice("genre", query.Genre, [.. Genres.Of(medium).Select((name, index) => (name, index))]) is { } genre ? Genres.Of(medium)[genre] : null,
            FromYear = asked.Number("fromYear", query.FromYear, EarliestYear, LatestYear),
            ToYear = asked.Number("toYear", query.ToYear, EarliestYear, LatestYear),
            MaxRuntime = asked.Number("maxRuntime", query.MaxRuntime, 1, LongestRuntime),
        };
    }
}
