using System.Globalization;
using ExpressiFy.Affect;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Web.Recommendations;

namespace ExpressiFy.Web.Home;

/// <summary>The sentences around the rows for a request.</summary>
public static class RowTexts
{
    /// <summary>The heading of the series, of which the time that is left is for one episode.</summary>
    public const string SeriesHeading = "Series, an episode at a time";

    /// <summary>The title of a page with these rows, e.g. "Lift me up sad – ExpressiFy".</summary>
    public static string PageTitle(RecommendationRequest request)
    {
        var aim = request.Aim.Label();
        var mood = request.Expression?.Adjective();
        return mood is null ? $"{aim} – ExpressiFy" : $"{aim} {mood} – ExpressiFy";
    }

    /// <summary>The heading of a page with these rows: what the visitor chose.</summary>
    public static string PageHeading(RecommendationRequest request)
    {
        if (request.Expression is { } expression)
            return $"You\u00A0said: {expression.Adjective()}"; // breaks after the colon
        if (request.Aim == Aim.Surprise)
            return "A surprise";
        if (request.TargetPoint is not null)
            return $"Toward: {AffectDescription.Quadrant(request.TargetPoint.Value)}";
        if (request.From is not null)
            return $"A mood that is {AffectDescription.Quadrant(request.From.Value)}";
        return "Just browsing";
    }

    /// <summary>The heading of the films, e.g. "A way up, in up to 100 minutes".</summary>
    public static string FilmHeading(RecommendationRequest request)
    {
        var heading = HeadingOf(request);
        return request.MaxRuntime is { } minutes
            ? string.Create(CultureInfo.InvariantCulture, $"{heading}, in up to {minutes} minutes")
            : heading;
    }

    /// <summary>The heading of films for an aim without a mood.</summary>
    public static string HeadingWithoutMood(Aim aim) => aim switch
    {
        Aim.Lift => "For a lift",
        Aim.Calm => "To calm down",
        _ => "Films from other corners",
    };

    /// <summary>What stands in place of films when none is left.</summary>
    public static string NoFilm(RecommendationRequest request) => request.MaxRuntime is { } minutes
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"No film of at most {minutes} minutes is left that fits. With an evening there are more.")
        : "You have seen, hidden or passed over all that would suit. What you hid can come back.";

    private static string HeadingOf(RecommendationRequest request) => request.Aim switch
    {
        Aim.Surprise => "Films from other corners",
        Aim.Toward => $"Films that feel {AffectDescription.Describe(request.TargetPoint!.Value)}",
        Aim.Browse => "Good on any evening",
        Aim.Lift => "A way up",
        Aim.Calm => "A way to calm",
        _ when request.Expression is { } mood => $"Films for {mood.MoodPhrase()}",
        _ => $"Films for a mood that is {AffectDescription.Quadrant(request.From!.Value)}",
    };

    /// <summary>
    /// Explains how the rows match an unpleasant mood and offers the other choice. Null for every other request.
    /// </summary>
    public static FeedChoice? FeedChoiceOf(RecommendationRequest request)
    {
        if (request.Aim != Aim.Match || request.Expression is not { } mood)
            return null;
        return request.Feed ? FedChoice(request, mood) : UnfedChoice(request, mood);
    }

    private static FeedChoice? UnfedChoice(RecommendationRequest request, Expression mood)
    {
        var fed = request with { Feed = true };
        return mood switch
        {
            Expression.Angry => new(
                "None of these adds to the anger: dwelling on it tends to keep it up. "
                + "They are strong without being angry.",
                "Show angry ones anyway",
                fed),
            Expression.Fear => new(
                "None of these adds to the fear. They set something against it: hope, warmth, a way out.",
                "Show frightening ones anyway",
                fed),
            Expression.Sad => new(
                "Some of these warm, some are for a good cry, and none is only bleak.",
                "Show the saddest ones",
                fed),
            _ => null,
        };
    }

    private static FeedChoice? FedChoice(RecommendationRequest request, Expression mood)
    {
        if (mood is not (Expression.Angry or Expression.Fear or Expression.Sad or Expression.Disgust))
            return null;
        return new(
            $"As you asked, these stay with {mood.Noun()}.",
            "Show what answers it instead",
            request with { Feed = false });
    }
}

/// <summary>What the rows do with an unpleasant mood.</summary>
/// <param name="Explanation">What they do, and why.</param>
/// <param name="Label">The link to the other choice.</param>
/// <param name="Request">The other choice.</param>
public sealed record FeedChoice(string Explanation, string Label, RecommendationRequest Request);
