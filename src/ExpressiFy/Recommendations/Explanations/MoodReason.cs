using ExpressiFy.Affect;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Signals;

namespace ExpressiFy.Recommendations.Explanations;

/// <summary>
/// The reason for <see cref="MoodFit"/>: which moods the title has and how they serve the aim, e.g.
/// "Heart-warming and uplifting: a lift from a sad mood". It names the mood of the request, never what a person feels.
/// </summary>
internal static class MoodReason
{
    /// <summary>A mood word with at least this affinity to a target is one that the target aims at.</summary>
    public const double MinAffinity = 0.5;

    private const int MaxMoods = 2;
    private const int MaxMoodsAlone = 3;

    // A lift names no word less pleasant than the start, a calming no word more active; these limits hold for starts
    // beyond them.
    private const double PleasantEnough = 0.25;
    private const double QuietEnough = 0.2;

    /// <summary>Null when no clear mood of the title is one that the request aims at.</summary>
    public static Reason? For(Candidate candidate, RankingContext context)
    {
        var request = context.Request;
        var goal = context.Path.Goal;
        if (goal is null)
            return OfMoods(candidate.Title.ClearMoods.Take(MaxMoodsAlone), use: null);

        var opening = OpeningReason(candidate, context);
        if (opening is not null)
            return opening;

        var sought = candidate.Title.ClearMoods.Where(word => goal.AffinityFor(word) >= MinAffinity);
        return request.Aim switch
        {
            Aim.Match => OfMoods(sought.Take(MaxMoods), MoodUse.Match(request, candidate.Title, goal)),
            Aim.Toward => OfMoods(sought.Take(MaxMoods), MoodUse.Toward(goal)),
            Aim.Lift => OfMoods(Pleasant(sought, request.From!.Value), MoodUse.Lift(request, candidate.Affect)),
            _ => OfMoods(Quiet(sought, request.From!.Value), MoodUse.Calm(request)),
        };
    }

    // The first tracks of a path fit the mood it starts from and not yet its goal.
    private static Reason? OpeningReason(Candidate candidate, RankingContext context)
    {
        var path = context.Path;
        if (!path.HasSteps || !IsNearerToOrigin(candidate, path.Origin!, path.Goal!))
            return null;

        var moods = candidate.Title.ClearMoods
            .Where(word => path.Origin!.AffinityFor(word) >= MinAffinity && path.Goal!.AffinityFor(word) < MinAffinity)
            .Take(MaxMoods);
        return OfMoods(moods, $"{MoodUse.Match(context.Request, candidate.Title, path.Origin!)}, to begin with");
    }

    private static bool IsNearerToOrigin(Candidate candidate, MoodTarget origin, MoodTarget goal) =>
        candidate.Affect.DistanceTo(origin.Affect) < candidate.Affect.DistanceTo(goal.Affect);

    private static IEnumerable<MoodWord> Pleasant(IEnumerable<MoodWord> words, AffectPoint from) =>
        words.Where(word => word.Affect.Valence > Math.Min(from.Valence, PleasantEnough)).Take(MaxMoods);

    private static IEnumerable<MoodWord> Quiet(IEnumerable<MoodWord> words, AffectPoint from) =>
        words.Where(word => word.Affect.Arousal < Math.Max(from.Arousal, QuietEnough)).Take(MaxMoods);

    private static Reason? OfMoods(IEnumerable<MoodWord> words, string? use)
    {
        var moods = Phrase.Sentence(words.Select(word => word.Name));
        if (moods.Length == 0)
            return null;
        return new("mood", use is null ? moods : $"{moods}: {use}");
    }
}
