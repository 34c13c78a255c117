using ExpressiFy.Affect;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Explanations;

namespace ExpressiFy.Recommendations.Signals;

/// <summary>Weighs the signals: one score for each title, and the reasons for it.</summary>
public static class Ranker
{
    private const int MostReasons = 3;

    // Only these two look at the target, so only they are asked again at each step of a path.
    private static readonly IRankingSignal[] Steerers = [new MoodFit(), new Pace()];
    private static readonly IRankingSignal[] Usual = [new TasteFit(), new Quality(), new GenreFit(), new Freshness()];

    // Who wants to be surprised gets what is rare, good and unforeseen; taste has a say, mood has none.
    private static readonly IRankingSignal[] Surprising = [new TasteFit(), new Quality(), new Novelty(), new Toss()];

    private static readonly double UsualTotal = Sum(Steerers) + Sum(Usual), SurprisingTotal = Sum(Surprising);

    /// <summary>The signals that look at the target.</summary>
    public static IReadOnlyList<IRankingSignal> Steering(Occasion occasion) => occasion.Wish.Aim == Aim.Surprise ? [] : Steerers;

    /// <summary>The signals that say the same whatever the target.</summary>
    public static IReadOnlyList<IRankingSignal> Steady(Occasion occasion) => occasion.Wish.Aim == Aim.Surprise ? Surprising : Usual;

    /// <summary>Sum of the weights of both.</summary>
    public static double Total(Occasion occasion) => occasion.Wish.Aim == Aim.Surprise ? SurprisingTotal : UsualTotal;

    /// <summary>The weighted mean of the signals, 0…1: title by title, as <see cref="ScoreSheet"/> works it out for all at once.</summary>
    public static double Score(Candidate candidate, Occasion occasion)
    {
        var sum = 0d;
        foreach (var signal in Signals(occasion))
            sum += signal.Weight * signal.Score(candidate, occasion);
        return sum / Total(occasion);
    }

    /// <summary>One to three reasons, the one that counted most first.</summary>
    public static IReadOnlyList<Reason> Explain(Candidate candidate, Occasion occasion)
    {
        List<(IRankingSignal Signal, double Say)> says = [.. Signals(occasion).Select(signal => (signal, signal.Weight * (signal.Score(candidate, occasion) - 0.5)))];
        var total = says.Sum(entry => Math.Abs(entry.Say));
        List<Reason> reasons = [.. says
            .OrderByDescending(entry => entry.Say)
            .Select(entry => entry.Signal.Explain(candidate, occasion) is { } reason ? reason with { Share = total == 0 ? null : Math.Round(entry.Say / total, 4) } : null)
            .OfType<Reason>()
            .Take(MostReasons)];

        // Nothing speaks for it in particular: say plainly what it is like.
        return reasons.Count > 0 ? reasons : [new("mood", MoodReason.Sentence(candidate.Title.Moods.Select(tag => tag.Word.Name)))];
    }

    private static IEnumerable<IRankingSignal> Signals(Occasion occasion) => Steering(occasion).Concat(Steady(occasion));

    private static double Sum(IEnumerable<IRankingSignal> signals) => signals.Sum(signal => signal.Weight);
}
