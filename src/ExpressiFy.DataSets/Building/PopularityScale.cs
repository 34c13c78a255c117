namespace ExpressiFy.DataSets.Building;

/// <summary>
/// How well known a title is, on the scale of the judged ones, 1…10, from how many people spoke of it: a straight line
/// through the logarithms of the counts of judged titles, by least squares.
/// </summary>
internal sealed class PopularityScale
{
    private const int FewestTitles = 30;

    // Where too few judged titles have a count: one more step for each 2.2 times as many.
    private const double UsualSlope = 1.25;
    private const double UsualStart = -3;

    private readonly double slope = UsualSlope;
    private readonly double start = UsualStart;

    /// <param name="judged">The counts of judged titles, with their popularity.</param>
    public PopularityScale(IReadOnlyList<(long Count, int Popularity)> judged)
    {
        if (judged.Count < FewestTitles)
            return;
        var meanLog = judged.Average(title => LogOf(title.Count));
        var mean = judged.Average(title => (double)title.Popularity);
        var covariance = judged.Sum(title => (LogOf(title.Count) - meanLog) * (title.Popularity - mean));
        var variance = judged.Sum(title => Math.Pow(LogOf(title.Count) - meanLog, 2));
        if (variance == 0 || covariance <= 0)
            return;
        slope = covariance / variance;
        start = mean - (slope * meanLog);
    }

    /// <summary>Not rounded, and not bounded, so that it orders all titles.</summary>
    public double Of(long count) => start + (slope * LogOf(count));

    private static double LogOf(long count) => Math.Log(1 + count);
}
