namespace ExpressiFy.Vision.FaceSets;

/// <summary>
/// Expected calibration error (Naeini et al. 2015; Guo et al. 2017): readings are sorted into equal-width bins by the share of their
/// top expression; it is the mean distance, weighted by the bins' sizes, between how sure a bin is and how often it is right.
/// </summary>
public sealed class Calibration
{
    /// <summary>As in Guo et al. 2017, so that figures compare.</summary>
    public const int Bins = 15;

    private readonly long[] right = new long[Bins];
    private readonly double[] sure = new double[Bins];
    private readonly long[] counts = new long[Bins];

    /// <summary>0 where every share can be taken at its word … 1; 0 without readings.</summary>
    public double Error
    {
        get
        {
            double distance = 0;
            for (var bin = 0; bin < Bins; bin++)
                distance += Math.Abs(right[bin] - sure[bin]);
            return distance / Math.Max(1, counts.Sum());
        }
    }

    /// <summary>One bin, 0…14: its readings, the sum of their top shares, and how many were right.</summary>
    public (long Count, double Sure, long Right) this[int bin] => (counts[bin], sure[bin], right[bin]);

    /// <summary>Counts one reading: the share of its top expression, 0…1, and whether that was right.</summary>
    public void Add(double topShare, bool isRight)
    {
        // Bins are open below and closed above, ((m-1)/15, m/15], as the papers define them.
        var bin = Math.Clamp((int)Math.Ceiling(topShare * Bins) - 1, 0, Bins - 1);
        counts[bin]++;
        sure[bin] += topShare;
        if (isRight)
            right[bin]++;
    }
}
