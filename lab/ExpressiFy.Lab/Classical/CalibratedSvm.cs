using ExpressiFy.Affect;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Evaluation;

namespace ExpressiFy.Lab.Classical;

/// <summary>A linear machine on features of faces, its cost chosen and its temperature fitted on the held-out faces.</summary>
public sealed class CalibratedSvm
{
    private readonly LinearSvm machine;
    private readonly FeatureScale scale;
    private readonly Func<IReadOnlyList<FaceSample>, IReadOnlyList<float[]>> features;

    private CalibratedSvm(LinearSvm machine, FeatureScale scale, Func<IReadOnlyList<FaceSample>, IReadOnlyList<float[]>> features, double cost, double temperature) =>
        (this.machine, this.scale, this.features, Cost, Temperature) = (machine, scale, features, cost, temperature);

    /// <summary>The one of those offered that did best on the held-out faces.</summary>
    public double Cost { get; }

    public double Temperature { get; }

    public long Parameters => machine.Parameters;

    /// <param name="features">A row of numbers for each face.</param>
    /// <param name="costs">At least one.</param>
    /// <param name="tried">Told each cost and its accuracy on the held-out faces.</param>
    public static CalibratedSvm Fit(
        Func<IReadOnlyList<FaceSample>, IReadOnlyList<float[]>> features, Split split, IReadOnlyList<double> costs, Action<double, double> tried)
    {
        var scale = FeatureScale.Of(features(split.TrainingSet), out var learned);
        var heldOut = scale.Apply(features(split.HeldOut));
        int[] labels = [.. split.TrainingSet.Select(face => (int)face.Label)], heldOutLabels = [.. split.HeldOut.Select(face => (int)face.Label)];
        CalibratedSvm? best = null;
        var highest = -1d;
        foreach (var cost in costs)
        {
            var machine = LinearSvm.Fit(learned, labels, cost);
            var logits = machine.Logits(heldOut);
            var accuracy = TopOneAccuracy.Of(logits, heldOutLabels, ExpressionScores.Count);
            tried(cost, accuracy);
            if (accuracy <= highest)
                continue;
            highest = accuracy;
            best = new(machine, scale, features, cost, TemperatureFit.Of(logits, heldOutLabels, ExpressionScores.Count));
        }

        return best ?? throw new ArgumentException("There are no costs to try.", nameof(costs));
    }

    /// <summary>Logits of the FER-2013 label; those of the FER+ label are all 0, since nothing is learned from the votes.</summary>
    public Predictions Predict(IReadOnlyList<FaceSample> faces) =>
        new(machine.Logits(scale.Apply(features(faces))), new float[faces.Count * FerPlusVotes.Labels.Count]);
}
