using ExpressiFy.Recommendations.Signals;

namespace ExpressiFy.Recommendations.Explanations;

/// <summary>The part that each signal of a title had in all that spoke for or against it.</summary>
internal sealed class SignalShares(IReadOnlyList<SignalScore> signals)
{
    private const int Digits = 4;

    private readonly double total = signals.Sum(signal => Math.Abs(signal.Contribution));

    /// <summary>Above 0, at most 1, rounded; null for a signal that did not speak for the title.</summary>
    public double? Of<TSignal>()
        where TSignal : IRankingSignal
    {
        var signal = signals.FirstOrDefault(signal => signal.Signal is TSignal);
        var share = signal is null || total == 0 ? 0 : Math.Round(signal.Contribution / total, Digits);
        return share > 0 ? share : null;
    }

    /// <summary>1 for the share of the weightiest signal.</summary>
    public int RankOf(double share) =>
        1 + signals.Count(signal => Math.Round(signal.Contribution / total, Digits) > share);
}
