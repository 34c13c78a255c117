using System.Numerics.Tensors;
using ExpressiFy.Lab.Networks;
using TorchSharp;

namespace ExpressiFy.Lab.Evaluation;

/// <summary>
/// Logit adjustment for rare labels (Menon et al. 2021, "Long-tail learning via logit adjustment"): from each label's
/// logit, strength times the logarithm of the label's prior is subtracted. At strength 0 common labels are favoured; at
/// 1 each label has about the same recall, at the cost of many false positives for the rare ones.
/// </summary>
public static class LogitAdjustment
{
    /// <summary>Largest increase in log-loss per face that an adjustment may cause.</summary>
    private const double LargestLogLossIncrease = .01;

    private static readonly double[] Strengths = [0, .1, .2, .3, .4, .5, .6, .7, .8, .9, 1];

    /// <summary>
    /// The strength with the highest mean recall among those that do not lower the accuracy and raise the log-loss by
    /// at most .01, each at its own temperature.
    /// </summary>
    /// <param name="logits">N rows, of faces that were not learned from.</param>
    /// <param name="labels">N labels.</param>
    /// <param name="priors">Proportion of each label in the training set; they sum to 1.</param>
    /// <returns>0…1.</returns>
    public static double Choose(float[] logits, IReadOnlyList<int> labels, IReadOnlyList<double> priors)
    {
        var candidates = Strengths
            .Select(strength => Measure(strength, Apply(logits, Biases(priors, strength)), labels, priors.Count))
            .ToArray();
        var unadjusted = candidates[0];
        return candidates
            .Where(candidate => candidate.Accuracy >= unadjusted.Accuracy)
            .Where(candidate => candidate.LogLoss <= unadjusted.LogLoss + LargestLogLossIncrease)
            .MaxBy(candidate => candidate.MeanRecall).Strength;
    }

    /// <summary>The value that is added to each label's logit; 0 for a label with prior 0.</summary>
    public static float[] Biases(IReadOnlyList<double> priors, double strength) =>
        [.. priors.Select(prior => prior > 0 ? (float)(-strength * Math.Log(prior)) : 0)];

    /// <summary>The logits with the biases added to each row.</summary>
    public static float[] Apply(float[] logits, float[] biases)
    {
        var adjusted = new float[logits.Length];
        for (var row = 0; row < logits.Length; row += biases.Length)
            TensorPrimitives.Add(logits.AsSpan(row, biases.Length), biases, adjusted.AsSpan(row));
        return adjusted;
    }

    /// <summary>Adds the biases to those of the network's FER-2013 head.</summary>
    public static void AddToBias(ExpressionNetwork network, float[] biases)
    {
        using var gradients = torch.no_grad();
        using var added = torch.tensor(biases, device: TorchDevice.Device);
        network.Fer2013Head.bias!.add_(added);
    }

    private static Candidate Measure(double strength, float[] logits, IReadOnlyList<int> labels, int classes)
    {
        var temperature = TemperatureFit.Of(logits, labels, classes);
        return new(
            strength,
            TopOneAccuracy.Of(logits, labels, classes),
            Softmax.NegativeLogLikelihood(logits, labels, classes, temperature),
            MeanRecall(logits, labels, classes));
    }

    private static double MeanRecall(float[] logits, IReadOnlyList<int> labels, int classes)
    {
        return labels.Index().GroupBy(face => face.Item).Average(faces => faces.Average(IsCorrect));

        int IsCorrect((int Index, int Label) face) =>
            TensorPrimitives.IndexOfMax(logits.AsSpan(face.Index * classes, classes)) == face.Label ? 1 : 0;
    }

    private readonly record struct Candidate(double Strength, double Accuracy, double LogLoss, double MeanRecall);
}
