namespace ExpressiFy.Lab.EvaluateTaste;

/// <summary>A mean over people with its 95 % confidence interval.</summary>
/// <param name="Mean">The mean; NaN without people.</param>
/// <param name="Low">Lower bound.</param>
/// <param name="High">Upper bound.</param>
/// <param name="People">Number of people.</param>
internal readonly record struct Interval(double Mean, double Low, double High, int People)
{
    /// <summary>Whether the whole interval is above the other one.</summary>
    public bool Above(Interval other) => Low > other.High;
}
