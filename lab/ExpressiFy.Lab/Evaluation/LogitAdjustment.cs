using System.Numerics.Tensors;

namespace ExpressiFy.Lab.Evaluation;

/// <summary>
/// Help for rare labels: from each label's logit a share of the logarithm of how often it was learned is taken away (Menon et al. 2021,
/// "Long-tail learning via logit adjustment"). Nothing favours the label that is most common; everything finds each label alike, and cries
/// the rare ones far too often.
/// </summary>
public static class LogitAdjustment
{
    private static readonly double[] Strengths = [0, .1, .2, .3, .4, .5, .6, .7, .8, .9, 1];

    /// <summary>Log-loss a face that the balance may cost.</summary>
    private const double LargestLogLossIncrease = .01;

    /// <summary>The strength with the best mean recall of those that cost no accuracy and at most a hundredth of log-loss, each at its own temperature.</summary>
    /// <param name="logits">N rows of faces that were not learned from.</param>
    /// <param name="shares">How often each label was learned, adding up to 1.</param>
    /// <returns>0 (nothing) … 1 (everything).</returns>
    public static double Choose(float[] logits, IReadOnlyList<int> labels, IReadOnlyList<double> shares)
    {
        var measured = Strengths.Select(strength => Measure(strength, Apply(logits, Biases(shares, strength)), labels, shares.Count)).ToArray();
        return measured
            .Where(balance => balance.Accuracy >= measured[0].Accuracy && balance.Loss <= measured[0].Loss + LargestLogLossIncrease)
            .MaxBy(balance => balance.Recall).Strength;
    }

    /// <summary>What each label's logit gains; 0 for a label that was never learned.</summary>
    public static float[] Biases(IReadOnlyList<double> shares, double strength) => [.. shares.Select(share => share > 0 ? (float)(-strength * Math.Log(share)) : 0)];

    /// <summary>The rows with the biases added.</summary>
    public static float[] Apply(float[] logits, float[] biases)
    {
        var balanced = new float[logits.Length];
        for (var row = 0; row < logits.Length; row += biases.Length)
            TensorPrimitives.Add(logits.AsSpan(row, biases.Length), biases, balanced.AsSpan(row));
        return balanced;
    }

    private static (double Strength, double Accuracy, double Loss, double Recall) Measure(double strength, float[] logits, IReadOnlyList<int> labels, int classes)
    {
        var loss = Softmax.NegativeLogLikelihood(logits, labels, classes, TemperatureFit.Of(logits, labels, classes));
        var recall = labels.Index().GroupBy(face => face.Item).Average(label => label.Average(face =>
            TensorPrimitives.IndexOfMax(logits.AsSpan(face.Index * classes, classes)) == face.Item ? 1 : 0));
        return (strength, TopOneAccuracy.Of(logits, labels, classes), loss, recall);
    }
}
