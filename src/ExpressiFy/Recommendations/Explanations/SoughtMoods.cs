using ExpressiFy.Affect;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Signals;

namespace ExpressiFy.Recommendations.Explanations;

/// <summary>Which of a title's clear moods serve the aim of a request: those that a reason may name.</summary>
internal static class SoughtMoods
{
    /// <summary>A mood word with at least this affinity to a target is one that the target aims at.</summary>
    public const double MinAffinity = 0.5;

    // A lift names no word less pleasant than the start, a calming no word more active; these limits hold for starts
    // beyond them.
    private const double PleasantEnough = 0.25;
    private const double QuietEnough = 0.2;

    /// <summary>
    /// The words, strongest first; none when no clear mood is sought. All clear moods where the aim seeks none.
    /// </summary>
    public static IReadOnlyList<MoodWord> Of(Candidate candidate, RankingContext context)
    {
        var request = context.Request;
        var goal = context.Path.Goal;
        if (goal is null)
            return [.. candidate.Title.ClearMoods];

        var opening = OpeningMoods(candidate, context);
        if (opening.Count > 0)
            return opening;

        var sought = candidate.Title.ClearMoods.Where(word => goal.AffinityFor(word) >= MinAffinity);
        return request.Aim switch
        {
            Aim.Lift => [.. sought.Where(word => IsPleasant(word, request.From!.Value))],
            Aim.Calm => [.. sought.Where(word => IsQuiet(word, request.From!.Value))],
            _ => [.. sought],
        };
    }

    // The first tracks of a path fit the mood it starts from and not yet its goal.
    private static IReadOnlyList<MoodWord> OpeningMoods(Candidate candidate, RankingContext context)
    {
        var path = context.Path;
        if (!path.HasSteps || !IsNearerToOrigin(candidate, path.Origin!, path.Goal!))
            return [];
        return
        [
            .. candidate.Title.ClearMoods.Where(word =>
                path.Origin!.AffinityFor(word) >= MinAffinity && path.Goal!.AffinityFor(word) < MinAffinity),
        ];
    }

    private static bool IsNearerToOrigin(Candidate candidate, MoodTarget origin, MoodTarget goal) =>
        candidate.Affect.DistanceTo(origin.Affect) < candidate.Affect.DistanceTo(goal.Affect);

    private static bool IsPleasant(MoodWord word, AffectPoint from) =>
        word.Affect.Valence > Math.Min(from.Valence, PleasantEnough);

    private static bool IsQuiet(MoodWord word, AffectPoint from) =>
        word.Affect.Arousal < Math.Max(from.Arousal, QuietEnough);
}
