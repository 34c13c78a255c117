using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Recommendations.Reranking;

namespace ExpressiFy.Tests.Recommendations.Explanations;

/// <summary>
/// Checks the sentences of reasons of the kind "mood", such as "Funny and calm: a lift from a sad mood": the title has
/// the moods before the colon, and they serve the aim as the part after it says.
/// </summary>
internal static class MoodReasonFacts
{
    private const double SoughtAffinity = 0.5;

    public static bool IsTrue(string text, Title title, RecommendationRequest request)
    {
        var parts = text.Split(": ");
        var moods = MoodsOf(parts[0]);

        // Without a use and an aim, the sentence may be of any moods of the title; otherwise only of clear ones.
        var isOfClearMoods = request.Aim is Aim.Browse or Aim.Surprise || parts.Length == 2;
        var minStrength = isOfClearMoods ? MoodTag.Clear : MoodTag.Touch;
        if (!moods.TrueForAll(mood => title.Moods.Any(tag => tag.Word == mood && tag.Strength >= minStrength)))
            return false;
        return parts.Length == 1 || IsUseTrue(parts[1], moods, title, request);
    }

    private static List<MoodWord> MoodsOf(string sentence)
    {
        var names = sentence.ToLowerInvariant().Replace(" and ", ", ", StringComparison.Ordinal).Split(", ");
        return [.. names.Select(MoodVocabulary.Find)];
    }

    private static bool IsUseTrue(string use, List<MoodWord> moods, Title title, RecommendationRequest request)
    {
        var path = MoodPath.Of(request);
        if (request.Expression is null && NamesAnExpression(use))
            return false;
        if (use.EndsWith(", to begin with", StringComparison.Ordinal))
            return IsOpeningTrue(moods, title, path);
        if (!NamesTheStart(use, request))
            return false;
        return AreSought(moods, path.Goal!) && IsAimTrue(use, moods, title, request);
    }

    // The first tracks of a path: nearer to its start than to its goal, with moods that fit the start.
    private static bool IsOpeningTrue(List<MoodWord> moods, Title title, MoodPath path) =>
        path.HasSteps
        && title.Affect.DistanceTo(path.Origin!.Affect) < title.Affect.DistanceTo(path.Goal!.Affect)
        && AreSought(moods, path.Origin);

    private static bool IsAimTrue(string use, List<MoodWord> moods, Title title, RecommendationRequest request)
    {
        switch (request.Aim)
        {
            case Aim.Toward:
                return use == $"near the point you chose, {AffectDescription.Quadrant(request.TargetPoint!.Value)}";
            case Aim.Lift:
                var isGentle = use.Contains("gentle", StringComparison.Ordinal);
                return moods.TrueForAll(mood => mood.Affect.Valence > Math.Min(request.From!.Value.Valence, 0.25))
                    && (!isGentle || title.Affect.Arousal < 0.25);
            case Aim.Calm:
                return moods.TrueForAll(mood => mood.Affect.Arousal < Math.Max(request.From!.Value.Arousal, 0.2));
            default:
                return IsMatchTrue(use, title, request);
        }
    }

    private static bool IsMatchTrue(string use, Title title, RecommendationRequest request)
    {
        var isForSad = request is { Expression: Expression.Sad, Feed: false };
        var isCathartic = isForSad && Consolations.Of(title) == Consolation.Catharsis;
        var isUnpleasant = request.Expression
            is Expression.Sad or Expression.Angry or Expression.Fear or Expression.Disgust;
        var isFed = request.Feed && isUnpleasant;
        return use == "for a good cry" == isCathartic
            && use.EndsWith("as you asked", StringComparison.Ordinal) == isFed;
    }

    // "… from a sad mood": the mood of the request, by its name or its quadrant.
    private static bool NamesTheStart(string use, RecommendationRequest request)
    {
        var hasStart = request.Aim != Aim.Match && use.Contains(" from ", StringComparison.Ordinal);
        if (!hasStart || request.Expression == Expression.Neutral)
            return true;

        var unnamed = $"{AffectDescription.Quadrant(request.From!.Value)} mood";
        var start = request.Aim == Aim.Lift ? MoodName(request.Expression) : request.Expression?.Adjective();
        return use.EndsWith(start ?? unnamed, StringComparison.Ordinal);
    }

    private static string? MoodName(Expression? expression) => expression switch
    {
        null => null,
        Expression.Fear => "a fearful mood",
        _ => $"{expression.Value.Adjective()} mood",
    };

    private static bool NamesAnExpression(string use) =>
        ExpressionLabels.All.Any(expression => use.Contains(expression.Adjective(), StringComparison.Ordinal));

    private static bool AreSought(List<MoodWord> moods, MoodTarget target) =>
        moods.TrueForAll(mood => target.AffinityFor(mood) >= SoughtAffinity);
}
