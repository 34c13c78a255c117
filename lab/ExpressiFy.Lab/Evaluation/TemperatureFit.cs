namespace ExpressiFy.Lab.Evaluation;

/// <summary>Finds the temperature that makes stated confidence honest on the held-out faces (Guo et al. 2017, "On Calibration of Modern Neural Networks").</summary>
public static class TemperatureFit
{
    private const double Lowest = 0.25;
    private const double Highest = 4;
    private const double Precision = 1e-4;

    /// <summary>Golden-section search for the temperature with the least negative log-likelihood, which is convex in its inverse.</summary>
    public static double Of(ReadOnlySpan<float> logits, IReadOnlyList<int> labels, int classes)
    {
        var golden = (Math.Sqrt(5) - 1) / 2;
        double low = 1 / Highest, high = 1 / Lowest;
        while (high - low > Precision)
        {
            var left = high - (golden * (high - low));
            var right = low + (golden * (high - low));
            if (Softmax.NegativeLogLikelihood(logits, labels, classes, 1 / left) < Softmax.NegativeLogLikelihood(logits, labels, classes, 1 / right))
                high = right;
            else
                low = left;
        }

        return Math.Round(2 / (low + high), 4);
    }
}
