using ExpressiFy.Affect;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Explanations;

namespace ExpressiFy.Recommendations.Signals;

/// <summary>Weighs the signals: one score for each title, and the reasons for it.</summary>
public static class Ranker
{
    private const int MostReasons = 3;

    // Only these two look at the target, so only they are asked again at each step of a path.
    private static readonly IRankingSignal[] TargetDependentSignals = [new MoodFit(), new TempoFit()];
    private static readonly IRankingSignal[] Usual = [new PreferenceFit(), new Acclaim(), new GenreFit(), new DailyShuffle()];

    // Who wants to be surprised gets what is rare, good and unforeseen; taste has a say, mood has none.
    private static readonly IRankingSignal[] Surprising = [new PreferenceFit(), new Acclaim(), new Novelty(), new Exploration()];

    private static readonly double UsualTotal = Sum(TargetDependentSignals) + Sum(Usual), SurprisingTotal = Sum(Surprising);

    /// <summary>The signals that look at the target.</summary>
    public static IReadOnlyList<IRankingSignal> TargetDependent(RankingContext context) => context.Request.Aim == Aim.Surprise ? [] : TargetDependentSignals;

    /// <summary>The signals that say the same whatever the target.</summary>
    public static IReadOnlyList<IRankingSignal> TargetIndependent(RankingContext context) => context.Request.Aim == Aim.Surprise ? Surprising : Usual;

    /// <summary>Sum of the weights of both.</summary>
    public static double TotalWeight(RankingContext context) => context.Request.Aim == Aim.Surprise ? SurprisingTotal : UsualTotal;

    /// <summary>The weighted mean of the signals, 0…1: title by title, as <see cref="BatchScores"/> works it out for all at once.</summary>
    public static double Score(Candidate candidate, RankingContext context)
    {
        var sum = 0d;
        foreach (var signal in Signals(context))
            sum += signal.Weight * signal.Score(candidate, context);
        return sum / TotalWeight(context);
    }

    /// <summary>One to three reasons, the one that counted most first.</summary>
    public static IReadOnlyList<Reason> Explain(Candidate candidate, RankingContext context)
    {
        List<(IRankingSignal Signal, double Say)> says = [.. Signals(context).Select(signal => (signal, signal.Weight * (signal.Score(candidate, context) - 0.5)))];
        var total = says.Sum(entry => Math.Abs(entry.Say));
        List<Reason> reasons = [.. says
            .OrderByDescending(entry => entry.Say)
            .Select(entry => entry.Signal.Explain(candidate, context) is { } reason ? reason with { Contribution = total == 0 ? null : Math.Round(entry.Say / total, 4) } : null)
            .OfType<Reason>()
            .Take(MostReasons)];

        // Nothing speaks for it in particular: say plainly what it is like.
        return reasons.Count > 0 ? reasons : [new("mood", MoodReason.Sentence(candidate.Title.Moods.Select(tag => tag.Word.Name)))];
    }

    private static IEnumerable<IRankingSignal> Signals(RankingContext context) => TargetDependent(context).Concat(TargetIndependent(context));

    private static double Sum(IEnumerable<IRankingSignal> signals) => signals.Sum(signal => signal.Weight);
}
