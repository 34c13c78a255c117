using System.Numerics.Tensors;

namespace ExpressiFy.Training.Evaluation;

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
        var shares = Softmax.Rows(logits, classes, temperature);
        var sure = new double[Count];
        var right = new int[Count];
        var faces = new int[Count];
        for (var i = 0; i < labels.Count; i++)
        {
            var row = shares.AsSpan(i * classes, classes);
            var top = TensorPrimitives.IndexOfMax<float>(row);
            var bin = Math.Clamp((int)Math.Ceiling((double)row[top] * Count) - 1, 0, Count - 1);
            faces[bin]++;
            sure[bin] += row[top];
            right[bin] += top == labels[i] ? 1 : 0;
        }

        return new(
            [.. Enumerable.Range(0, Count).Select(bin => new ReliabilityBin(
                Share(bin, Count), Share(bin + 1, Count), faces[bin], Share(sure[bin], faces[bin]), Share(right[bin], faces[bin])))],
            Share(Enumerable.Range(0, Count).Sum(bin => Math.Abs(right[bin] - sure[bin])), labels.Count));
    }

    private static double Share(double part, int count) => count == 0 ? 0 : Math.Round(part / count, 4);
}
