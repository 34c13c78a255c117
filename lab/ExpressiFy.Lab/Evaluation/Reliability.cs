using System.Numerics.Tensors;
using ExpressiFy.Vision.FaceSets;

namespace ExpressiFy.Lab.Evaluation;

/// <summary>Faces whose first choice has a share within one bin.</summary>
/// <param name="Above">Lower edge, not part of the bin.</param>
/// <param name="Confidence">Mean share of the first choice; 0 where the bin is empty.</param>
/// <param name="Accuracy">Share of the first choices that are right; 0 where the bin is empty.</param>
public sealed record ReliabilityBin(double Above, double UpTo, int Faces, double Confidence, double Accuracy);

/// <summary>How often a network is right when it states a certain confidence: the table behind a reliability diagram (Guo et al. 2017).</summary>
/// <param name="Bins">Fifteen of equal width.</param>
/// <param name="Error">Expected calibration error: the distance between confidence and accuracy, weighted by the bins' faces.</param>
public sealed record Reliability(IReadOnlyList<ReliabilityBin> Bins, double Error)
{
    private const int Count = Vision.FaceSets.Calibration.Bins;

    /// <summary>Of rows of <paramref name="classes"/> logits divided by the temperature.</summary>
    public static Reliability Of(ReadOnlySpan<float> logits, IReadOnlyList<int> labels, int classes, double temperature)
    {
        var shares = Softmax.Probabilities(logits, classes, temperature);
        var calibration = new Vision.FaceSets.Calibration();
        for (var i = 0; i < labels.Count; i++)
        {
            var row = shares.AsSpan(i * classes, classes);
            var top = TensorPrimitives.IndexOfMax<float>(row);
            calibration.Add(row[top], top == labels[i]);
        }

        return new(
            [.. Enumerable.Range(0, Count).Select(bin => Bin(bin, calibration[bin]))],
            Math.Round(calibration.Error, 4));
    }

    private static ReliabilityBin Bin(int bin, (long Count, double Sure, long Right) held) =>
        new(Share(bin, Count), Share(bin + 1, Count), (int)held.Count, Share(held.Sure, held.Count), Share(held.Right, held.Count));

    private static double Share(double part, long count) => count == 0 ? 0 : Math.Round(part / count, 4);
}
