using ExpressiFy.Affect;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Evaluation;

namespace ExpressiFy.Lab.Classical;

/// <summary>
/// Linear support vector machines on features of faces, with the cost and the temperature chosen on the held-out faces.
/// </summary>
public sealed class CalibratedSvm
{
    private readonly LinearSvm svm;
    private readonly FeatureScale scale;
    private readonly FaceFeatures features;

    private CalibratedSvm(LinearSvm svm, FeatureScale scale, FaceFeatures features, double cost, double temperature)
    {
        this.svm = svm;
        this.scale = scale;
        this.features = features;
        Cost = cost;
        Temperature = temperature;
    }

    /// <summary>The cost with the highest held-out accuracy.</summary>
    public double Cost { get; }

    /// <summary>Divides the logits; above 0.</summary>
    public double Temperature { get; }

    /// <summary>Number of fitted values.</summary>
    public long Parameters => svm.Parameters;

    /// <param name="features">Computes the features.</param>
    /// <param name="split">The faces to learn from and those to choose on.</param>
    /// <param name="costs">Costs to try, above 0; at least one.</param>
    /// <param name="report">Receives each cost and its held-out accuracy.</param>
    public static CalibratedSvm Fit(
        FaceFeatures features, Split split, IReadOnlyList<double> costs, Action<double, double> report)
    {
        var scale = FeatureScale.Of(features(split.TrainingSet), out var training);
        var heldOut = scale.Apply(features(split.HeldOut));
        int[] labels = [.. split.TrainingSet.Select(face => (int)face.Label)];
        int[] heldOutLabels = [.. split.HeldOut.Select(face => (int)face.Label)];
        CalibratedSvm? selected = null;
        var highest = -1d;
        foreach (var cost in costs)
        {
            var svm = LinearSvm.Fit(training, labels, cost);
            var logits = svm.Logits(heldOut);
            var accuracy = TopOneAccuracy.Of(logits, heldOutLabels, ExpressionScores.Count);
            report(cost, accuracy);
            if (accuracy <= highest)
                continue;
            highest = accuracy;
            var temperature = TemperatureFit.Of(logits, heldOutLabels, ExpressionScores.Count);
            selected = new(svm, scale, features, cost, temperature);
        }

        return selected ?? throw new ArgumentException("There are no costs to try.", nameof(costs));
    }

    /// <summary>
    /// Logits of the FER-2013 label. Those of the FER+ label are all 0, since the votes are not used.
    /// </summary>
    public Predictions Predict(IReadOnlyList<FaceSample> faces) =>
        new(svm.Logits(scale.Apply(features(faces))), new float[faces.Count * FerPlusVotes.Labels.Count]);
}
