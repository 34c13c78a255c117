namespace ExpressiFy.Vision.FaceSets;

/// <summary>
/// Expected calibration error (Naeini et al. 2015; Guo et al. 2017). Predictions are sorted into equal-width bins by
/// their confidence, the probability of the predicted class. The error is the mean of |accuracy − confidence| over the
/// bins, weighted by their numbers of predictions.
/// </summary>
public sealed class Calibration
{
    /// <summary>Number of bins, as in Guo et al. 2017, so that figures can be compared.</summary>
    public const int Bins = 15;

    private readonly double[] correct = new double[Bins];
    private readonly double[] confidence = new double[Bins];
    private readonly long[] counts = new long[Bins];

    /// <summary>The expected calibration error, 0…1; 0 without predictions.</summary>
    public double Error
    {
        get
        {
            double difference = 0;
            for (var bin = 0; bin < Bins; bin++)
                difference += Math.Abs(correct[bin] - confidence[bin]);
            return difference / Math.Max(1, counts.Sum());
        }
    }

    /// <summary>One bin, 0…14: number of predictions, sum of their confidences, and how many are correct.</summary>
    public (long Count, double Confidence, double Correct) this[int bin] =>
        (counts[bin], confidence[bin], correct[bin]);

    /// <summary>Counts one prediction.</summary>
    /// <param name="topProbability">Probability of the predicted class, 0…1.</param>
    /// <param name="isCorrect">Whether the predicted class is the label.</param>
    public void Add(double topProbability, bool isCorrect) => Add(topProbability, isCorrect ? 1d : 0);

    /// <summary>Counts one prediction that several people judge, such as those who voted on a face.</summary>
    /// <param name="topProbability">Probability of the predicted class, 0…1.</param>
    /// <param name="correctShare">How far the predicted class is right, 0…1.</param>
    public void Add(double topProbability, double correctShare)
    {
        // Bins are open below and closed above, ((m-1)/15, m/15], as the papers define them.
        var bin = Math.Clamp((int)Math.Ceiling(topProbability * Bins) - 1, 0, Bins - 1);
        counts[bin]++;
        confidence[bin] += topProbability;
        correct[bin] += correctShare;
    }
}
