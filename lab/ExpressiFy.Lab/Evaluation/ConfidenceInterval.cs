namespace ExpressiFy.Lab.Evaluation;

/// <summary>How far a measured share may lie from the true one.</summary>
public static class ConfidenceInterval
{
    /// <summary>Two-sided 95 % quantile of the normal distribution.</summary>
    private const double Z = 1.959964;

    /// <summary>Wilson (1927) score interval of <paramref name="right"/> out of <paramref name="count"/>: low and high, 0…1.</summary>
    public static double[] Wilson95(int right, int count)
    {
        var share = (double)right / count;
        var centre = (share + (Z * Z / (2 * count))) / (1 + (Z * Z / count));
        var half = Z / (1 + (Z * Z / count)) * Math.Sqrt((share * (1 - share) / count) + (Z * Z / (4.0 * count * count)));
        return [centre - half, centre + half];
    }
}
