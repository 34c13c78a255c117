namespace ExpressiFy.Recommendations.Signals;

/// <summary>The score of one title by one signal.</summary>
/// <param name="Signal">The signal.</param>
/// <param name="Weight">Its weight, from <see cref="SignalWeights"/>.</param>
/// <param name="Score">Its score, 0…1.</param>
public sealed record SignalScore(IRankingSignal Signal, double Weight, double Score)
{
    /// <summary>Weighted distance from neutral: below 0 when the signal is against the title.</summary>
    public double Contribution => Weight * (Score - NeutralScore.Value);
}
