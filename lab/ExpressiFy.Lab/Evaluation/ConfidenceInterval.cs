namespace ExpressiFy.Lab.Evaluation;

/// <summary>The confidence interval of a measured proportion.</summary>
public static class ConfidenceInterval
{
    /// <summary>Two-sided 95 % quantile of the normal distribution.</summary>
    private const double Z = 1.959964;

    /// <summary>
    /// The score interval of Wilson (1927) for <paramref name="successes"/> out of <paramref name="count"/>: low and
    /// high, 0…1.
    /// </summary>
    public static double[] Wilson95(int successes, int count)
    {
        var proportion = (double)successes / count;
        var denominator = 1 + (Z * Z / count);
        var centre = (proportion + (Z * Z / (2 * count))) / denominator;
        var variance = (proportion * (1 - proportion) / count) + (Z * Z / (4.0 * count * count));
        var halfWidth = Z / denominator * Math.Sqrt(variance);
        return [centre - halfWidth, centre + halfWidth];
    }
}
