using System.Numerics.Tensors;
using ExpressiFy.Vision.FaceSets;

namespace ExpressiFy.Lab.Evaluation;

/// <summary>The data of a reliability diagram: accuracy by confidence (Guo et al. 2017).</summary>
/// <param name="Bins">Fifteen of equal width.</param>
/// <param name="Error">
/// Expected calibration error: the mean distance between confidence and accuracy of the bins, weighted by their faces.
/// </param>
public sealed record Reliability(IReadOnlyList<ReliabilityBin> Bins, double Error)
{
    /// <param name="logits">N rows.</param>
    /// <param name="labels">N labels.</param>
    /// <param name="classes">Logits in a row.</param>
    /// <param name="temperature">Divides the logits.</param>
    public static Reliability Of(ReadOnlySpan<float> logits, IReadOnlyList<int> labels, int classes, double temperature)
    {
        var probabilities = Softmax.Probabilities(logits, classes, temperature);
        var calibration = new Calibration();
        for (var i = 0; i < labels.Count; i++)
        {
            var row = probabilities.AsSpan(i * classes, classes);
            var top = TensorPrimitives.IndexOfMax<float>(row);
            calibration.Add(row[top], top == labels[i]);
        }

        return new(
            [.. Enumerable.Range(0, Calibration.Bins).Select(bin => BinOf(calibration, bin))],
            Math.Round(calibration.Error, 4));
    }

    private static ReliabilityBin BinOf(Calibration calibration, int bin)
    {
        var (count, confidenceSum, correct) = calibration[bin];
        return new(
            Ratio(bin, Calibration.Bins),
            Ratio(bin + 1, Calibration.Bins),
            (int)count,
            Ratio(confidenceSum, count),
            Ratio(correct, count));
    }

    private static double Ratio(double part, long whole) => whole == 0 ? 0 : Math.Round(part / whole, 4);
}
