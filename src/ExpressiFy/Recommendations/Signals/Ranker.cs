using ExpressiFy.Recommendations.Candidates;

namespace ExpressiFy.Recommendations.Signals;

/// <summary>Scores one title: the scalar form of <see cref="BatchScores"/>.</summary>
public static class Ranker
{
    /// <summary>Every signal of a title, in the order of <see cref="SignalWeights"/>.</summary>
    public static IReadOnlyList<SignalScore> Evaluate(Candidate candidate, RankingContext context) =>
    [
        .. SignalWeights.For(context.Request.Aim)
            .Select(entry => new SignalScore(entry.Signal, entry.Weight, entry.Signal.Score(candidate, context))),
    ];

    /// <summary>The weighted mean of signals, 0…1.</summary>
    public static double Combine(IReadOnlyList<SignalScore> signals) =>
        signals.Sum(signal => signal.Weight * signal.Score) / signals.Sum(signal => signal.Weight);

    /// <summary>The score of a title, 0…1.</summary>
    public static double Score(Candidate candidate, RankingContext context) => Combine(Evaluate(candidate, context));
}
