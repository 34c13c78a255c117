using ExpressiFy.Ranking.Signals;

namespace ExpressiFy.Ranking;

/// <summary>Weighs the signals: one score for each title, and the reasons for it.</summary>
public static class Ranker
{
    private const int MostReasons = 3;

    // Only these two look at the target, so only they are asked again at each step of a path.
    private static readonly IRankingSignal[] Steering = [new MoodFit(), new Pace()];
    private static readonly IRankingSignal[] Steady = [new TasteFit(), new Quality(), new GenreFit(), new Freshness()];
    private static readonly double Total = Steering.Concat(Steady).Sum(signal => signal.Weight);

    /// <summary>The weighted mean of the signals, 0…1, is this plus <see cref="Steer"/>: the part that is the same whatever the target.</summary>
    public static double Stay(Candidate candidate, Occasion occasion) => Sum(Steady, candidate, occasion);

    /// <summary>The part that depends on the target.</summary>
    public static double Steer(Candidate candidate, Occasion occasion) => Sum(Steering, candidate, occasion);

    /// <summary>One to three reasons, the one that counted most first.</summary>
    public static IReadOnlyList<Reason> Explain(Candidate candidate, Occasion occasion)
    {
        List<Reason> reasons = [.. Steering.Concat(Steady)
            .OrderByDescending(signal => signal.Weight * (signal.Score(candidate, occasion) - 0.5))
            .Select(signal => signal.Explain(candidate, occasion))
            .OfType<Reason>()
            .Take(MostReasons)];

        // Nothing speaks for it in particular: say plainly what it is like.
        return reasons.Count > 0 ? reasons : [new("mood", MoodReason.Sentence(candidate.Title.Moods.Select(tag => tag.Word.Name)))];
    }

    private static double Sum(IRankingSignal[] signals, Candidate candidate, Occasion occasion)
    {
        var sum = 0d;
        foreach (var signal in signals)
            sum += signal.Weight * signal.Score(candidate, occasion);
        return sum / Total;
    }
}
