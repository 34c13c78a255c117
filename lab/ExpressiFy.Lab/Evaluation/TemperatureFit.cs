namespace ExpressiFy.Lab.Evaluation;

/// <summary>Temperature scaling (Guo et al. 2017, "On Calibration of Modern Neural Networks").</summary>
public static class TemperatureFit
{
    private const double Lowest = 0.25;
    private const double Highest = 4;
    private const double Precision = 1e-4;

    /// <summary>
    /// The temperature with the lowest negative log-likelihood, 0.25…4, by golden-section search over its inverse, in
    /// which the likelihood is convex.
    /// </summary>
    public static double Of(float[] logits, IReadOnlyList<int> labels, int classes) =>
        Of(temperature => Softmax.NegativeLogLikelihood(logits, labels, classes, temperature));

    /// <summary>The temperature with the lowest loss, of a loss that is convex in the inverse temperature.</summary>
    public static double Of(Func<double, double> loss)
    {
        var golden = (Math.Sqrt(5) - 1) / 2;
        var low = 1 / Highest;
        var high = 1 / Lowest;
        while (high - low > Precision)
        {
            var left = high - (golden * (high - low));
            var right = low + (golden * (high - low));
            if (loss(1 / left) < loss(1 / right))
                high = right;
            else
                low = left;
        }

        return Math.Round(2 / (low + high), 4);
    }
}
