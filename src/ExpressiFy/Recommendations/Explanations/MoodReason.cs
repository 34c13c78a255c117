using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Recommendations.Reranking;
using ExpressiFy.Recommendations.Signals;

namespace ExpressiFy.Recommendations.Explanations;

/// <summary>
/// Says what a title feels like and what that is good for. Speaks of the mood asked for, never of what a person feels; a mood that was only
/// a point is told by its quadrant.
/// </summary>
internal static class MoodReason
{
    // A word this welcome is one of those the aim is after.
    private const double Sought = 0.5;

    private const int MostWords = 2;

    /// <summary>Null when no clear mood of the title is one the aim is after.</summary>
    public static Reason? For(Candidate candidate, RankingContext context)
    {
        var (request, path) = (context.Request, context.Path);
        if (path.Goal is not { } goal)
            return Sentence(candidate.Title.ClearMoods.Select(word => word.Name)) is { Length: > 0 } words ? new("mood", words) : null;

        if (request.Aim == Aim.Match)
            return ReasonFor(candidate, word => goal.AffinityFor(word) >= Sought, MatchPhrase(request, candidate.Title, goal));

        // The first tracks of a path meet the mood where it is.
        if (path is { HasSteps: true, Origin: { } meeting } && candidate.Affect.DistanceTo(meeting.Affect) < candidate.Affect.DistanceTo(goal.Affect)
            && ReasonFor(candidate, word => meeting.AffinityFor(word) >= Sought && goal.AffinityFor(word) < Sought, $"{MatchPhrase(request, candidate.Title, meeting)}, to begin with") is { } first)
        {
            return first;
        }

        if (request.Aim == Aim.Toward)
            return ReasonFor(candidate, word => goal.AffinityFor(word) >= Sought, $"near the point you chose, {AffectDescription.Quadrant(goal.Affect)}");

        var from = request.From!.Value;
        return request.Aim == Aim.Lift
            ? ReasonFor(candidate, word => goal.AffinityFor(word) >= Sought && word.Affect.Valence > Math.Min(from.Valence, 0.25), LiftPhrase(request, from, candidate.Affect))
            : ReasonFor(candidate, word => goal.AffinityFor(word) >= Sought && word.Affect.Arousal < Math.Max(from.Arousal, 0.2), CalmPhrase(request, from));
    }

    /// <summary>"Funny", "Funny and calm", "Funny, calm and dark"; empty for none.</summary>
    public static string Sentence(IEnumerable<string> words)
    {
        var list = words.ToList();
        var text = list.Count < 2 ? string.Concat(list) : $"{string.Join(", ", list[..^1])} and {list[^1]}";
        return text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..];
    }

    private static Reason? ReasonFor(Candidate candidate, Func<MoodWord, bool> fits, string use) =>
        Sentence(candidate.Title.ClearMoods.Where(fits).Take(MostWords).Select(word => word.Name)) is { Length: > 0 } words ? new("mood", $"{words}: {use}") : null;

    /// <summary>"sad", or for a point "an unpleasant and quiet mood".</summary>
    private static string MoodPhrase(RecommendationRequest request) =>
        request.Expression?.Adjective() ?? (AffectDescription.Quadrant(request.From!.Value) is var quadrant && quadrant[0] is 'a' or 'e' or 'u' ? $"an {quadrant} mood" : $"a {quadrant} mood");

    private static string MatchPhrase(RecommendationRequest request, Title title, MoodTarget target) => (request.Expression, request.Feed) switch
    {
        (null, _) => $"goes with {MoodPhrase(request)}",
        (Expression.Sad or Expression.Angry or Expression.Fear or Expression.Disgust, true) => $"stays with {request.Expression!.Value.Noun()}, as you asked",
        (Expression.Happy, _) => "keeps a happy mood going",
        (Expression.Surprise, _) => "goes with a sense of surprise",
        (Expression.Sad, _) => Consolations.Of(title) == Consolation.Catharsis ? "for a good cry" : "company for a sad mood",
        (Expression.Angry, _) => "somewhere for anger to go",
        (Expression.Fear, _) => title.ClearMoods.FirstOrDefault(word => target.AffinityFor(word) >= Sought) is { Affect.Valence: > 0.3 }
            ? "something to set against fear" : "a safe distance from fear",
        (Expression.Disgust, _) => "an answer to disgust",
        _ => "easy company for an even mood",
    };

    // Quieter titles go up gently; who starts high is kept there.
    private static string LiftPhrase(RecommendationRequest request, AffectPoint from, AffectPoint title) =>
        from.Valence > 0.25 ? "keeps spirits high"
        : request.Expression == Expression.Neutral ? "a lift from an even mood"
        : $"{(title.Arousal < 0.25 ? "a gentle way up" : "a way up")} from {MoodPhrase(request)}";

    private static string CalmPhrase(RecommendationRequest request, AffectPoint from) =>
        request.Expression == Expression.Neutral ? "an even mood made quieter"
        : from.Valence > 0 ? "to wind down"
        : from.Arousal > 0.2 ? $"to come down from {MoodPhrase(request)}"
        : $"a quiet turn from {MoodPhrase(request)}";
}
