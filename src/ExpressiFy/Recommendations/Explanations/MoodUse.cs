using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Recommendations.Reranking;

namespace ExpressiFy.Recommendations.Explanations;

/// <summary>
/// The second half of a mood reason: how the title's moods serve the aim. An unnamed mood is described by its quadrant.
/// </summary>
internal static class MoodUse
{
    // From this valence on, a mood word is a pleasant one to set against fear.
    private const double MinPleasantValence = 0.3;

    // A start at least this pleasant is kept; a title less active than this lifts gently; a start more active than this
    // is to be left.
    private const double HighValence = 0.25;
    private const double GentleArousal = 0.25;
    private const double HighArousal = 0.2;

    /// <summary>For the aim <see cref="Aim.Match"/>, and for the first tracks of a path.</summary>
    public static string Match(RecommendationRequest request, Title title, MoodTarget target)
    {
        if (request.Expression is null)
            return $"goes with {MoodOf(request)}";
        if (request.Feed && IsUnpleasant(request.Expression.Value))
            return $"stays with {request.Expression.Value.Noun()}, as you asked";

        return request.Expression switch
        {
            Expression.Happy => "keeps a happy mood going",
            Expression.Surprise => "goes with a sense of surprise",
            Expression.Sad => MatchSad(title),
            Expression.Angry => "somewhere for anger to go",
            Expression.Fear => MatchFear(title, target),
            Expression.Disgust => "an answer to disgust",
            _ => "easy company for an even mood",
        };
    }

    /// <summary>For the aim <see cref="Aim.Toward"/>.</summary>
    public static string Toward(MoodTarget goal) =>
        $"near the point you chose, {AffectDescription.Quadrant(goal.Affect)}";

    /// <summary>For the aim <see cref="Aim.Lift"/>.</summary>
    public static string Lift(RecommendationRequest request, AffectPoint title)
    {
        if (request.From!.Value.Valence > HighValence)
            return "keeps spirits high";
        if (request.Expression == Expression.Neutral)
            return "a lift from an even mood";
        var lift = title.Arousal < GentleArousal ? "a gentle lift" : "a lift";
        return $"{lift} from {StartOf(request)}";
    }

    /// <summary>For the aim <see cref="Aim.Calm"/>.</summary>
    public static string Calm(RecommendationRequest request)
    {
        var from = request.From!.Value;
        if (request.Expression == Expression.Neutral)
            return "an even mood made quieter";
        if (from.Valence > 0)
            return "to wind down";
        return $"{(from.Arousal > HighArousal ? "to come down" : "a quiet turn")} from {MoodOf(request)}";
    }

    /// <summary>"a sad mood", or for an unnamed mood "an unpleasant and quiet mood".</summary>
    private static string StartOf(RecommendationRequest request) => request.Expression?.MoodPhrase() ?? MoodOf(request);

    /// <summary>"sad", or for an unnamed mood "an unpleasant and quiet mood".</summary>
    private static string MoodOf(RecommendationRequest request)
    {
        if (request.Expression is not null)
            return request.Expression.Value.Adjective();

        var quadrant = AffectDescription.Quadrant(request.From!.Value);
        var article = quadrant[0] is 'a' or 'e' or 'u' ? "an" : "a";
        return $"{article} {quadrant} mood";
    }

    private static bool IsUnpleasant(Expression expression) =>
        expression is Expression.Sad or Expression.Angry or Expression.Fear or Expression.Disgust;

    private static string MatchSad(Title title) =>
        Consolations.Of(title) == Consolation.Catharsis ? "for a good cry" : "company for a sad mood";

    private static string MatchFear(Title title, MoodTarget target)
    {
        var strongest = title.ClearMoods.FirstOrDefault(word => target.AffinityFor(word) >= MoodReason.MinAffinity);
        var isPleasant = strongest is not null && strongest.Affect.Valence > MinPleasantValence;
        return isPleasant ? "something to set against fear" : "a safe distance from fear";
    }
}
