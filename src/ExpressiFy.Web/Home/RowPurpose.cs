using ExpressiFy.Affect;
using ExpressiFy.Recommendations.Requests;

namespace ExpressiFy.Web.Home;

/// <summary>
/// What rows do for the mood of a request: said once above them, so that each card can say something else. It names the
/// mood of the request, never what a person feels.
/// </summary>
public static class RowPurpose
{
    // A start at least this pleasant is kept; a start more active than this is to be left.
    private const double HighValence = 0.25;
    private const double HighArousal = 0.2;

    /// <summary>
    /// One sentence; null where the heading says it all, and where <see cref="RowTexts.FeedChoiceOf"/> explains more.
    /// </summary>
    public static string? Of(RecommendationRequest request)
    {
        if (RowTexts.FeedChoiceOf(request) is not null)
            return null;
        return request.Aim switch
        {
            Aim.Match => MatchOf(request),
            Aim.Lift => LiftOf(request),
            Aim.Calm => CalmOf(request),
            Aim.Surprise => "Kinds, decades and languages that come up less often.",
            _ => null,
        };
    }

    private static string? MatchOf(RecommendationRequest request) => request.Expression switch
    {
        Expression.Happy => "To keep a happy mood going.",
        Expression.Surprise => "To go with a sense of surprise.",
        Expression.Disgust => "Wit, as an answer to disgust.",
        Expression.Neutral => "Easy company for an even mood.",
        _ => null,
    };

    private static string? LiftOf(RecommendationRequest request)
    {
        if (FromOf(request) is not { } from)
            return null;
        if (from.Valence > HighValence)
            return "To keep spirits high.";
        return $"A lift from {MoodOf(request, from)}.";
    }

    private static string? CalmOf(RecommendationRequest request)
    {
        if (FromOf(request) is not { } from)
            return null;
        if (request.Expression == Expression.Neutral)
            return "An even mood, made quieter.";
        if (from.Valence > 0)
            return "To wind down.";
        var turn = from.Arousal > HighArousal ? "To come down from" : "A quiet turn from";
        return $"{turn} {MoodOf(request, from)}.";
    }

    private static AffectPoint? FromOf(RecommendationRequest request) => request.From ?? request.Expression?.Affect();

    /// <summary>"a sad mood", or for an unnamed mood "an unpleasant and quiet mood".</summary>
    private static string MoodOf(RecommendationRequest request, AffectPoint from)
    {
        if (request.Expression is { } expression)
            return expression == Expression.Neutral ? "an even mood" : expression.MoodPhrase();
        var quadrant = AffectDescription.Quadrant(from);
        return $"{(quadrant[0] is 'a' or 'e' or 'u' ? "an" : "a")} {quadrant} mood";
    }
}
