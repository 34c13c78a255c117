using System.Numerics.Tensors;
using ExpressiFy.Affect;
using ExpressiFy.Lab.Batches;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Evaluation;
using ExpressiFy.Lab.Networks;
using ExpressiFy.Lab.Recipes;

namespace ExpressiFy.Lab.Runs;

/// <summary>
/// Networks that are asked together: the mean of their probabilities is the reading (Hansen and Salamon 1990, "Neural Network
/// Ensembles"). Each may also be asked about the mirror image of the face; the mean of both logits is what it then says, as an exported
/// model does. One network is the smallest ensemble.
/// </summary>
public sealed class Ensemble : IDisposable
{
    /// <summary>A logarithm has to be finite.</summary>
    private const float LeastShare = 1e-30f;

    private readonly IReadOnlyList<ExpressionNetwork> networks;
    private readonly bool mirrored;

    /// <param name="networks">Belong to the ensemble from here on.</param>
    /// <param name="mirrored">Whether mirror images are read too.</param>
    public Ensemble(IReadOnlyList<ExpressionNetwork> networks, bool mirrored) => (this.networks, this.mirrored) = (networks, mirrored);

    /// <summary>What one reading is made of, in words.</summary>
    public string Protocol => (networks.Count, mirrored) switch
    {
        (1, false) => "one crop",
        (1, true) => "one crop and its mirror image",
        (_, false) => $"one crop by {networks.Count} networks",
        _ => $"one crop and its mirror image by {networks.Count} networks",
    };

    /// <summary>Values that were learned, in all networks together.</summary>
    public long Parameters => networks.Sum(network => network.parameters().Sum(parameter => parameter.numel()));

    /// <summary>The best networks of runs, and what they hold out.</summary>
    /// <exception cref="LabException">A folder holds no run, or two runs hold out other faces, so that none could be decided on.</exception>
    public static (Ensemble Ensemble, HeldOutRecipe HeldOut) Of(IReadOnlyList<RunFolder> runs, bool mirrored)
    {
        var leftOut = runs.Min(run => run.ReadRecipe().HeldOut.LeftOut); // what any of them learned from
        var heldOut = runs.Select(run => run.ReadRecipe().HeldOut with { LeftOut = leftOut }).Distinct().ToArray();
        if (heldOut.Length > 1)
            throw new LabException("These runs hold out other faces (share or seed differ), so nothing can be decided on faces that none has learned from.");
        return (new([.. runs.Select(run => run.SelectedNetwork().Network)], mirrored), heldOut[0]);
    }

    /// <summary>Of one network its logits; of several the logarithms of the mean probabilities, which are logits as well.</summary>
    /// <param name="temperature">What each network's logits are divided by before the mean is taken.</param>
    public Predictions Predict(IReadOnlyList<FaceSample> faces, double temperature = 1)
    {
        var tensors = new FaceTensors(faces);
        var readings = networks.Select(network => Predictions.Of(network, tensors, mirrored)).ToArray();
        return readings.Length == 1 && temperature == 1 ? readings[0] : Mean(readings, temperature);
    }

    /// <summary>The logarithms of the mean of the probabilities.</summary>
    public static Predictions Mean(IReadOnlyList<Predictions> readings, double temperature = 1) => new(
        Mean([.. readings.Select(reading => reading.Fer2013)], ExpressionScores.Count, temperature),
        Mean([.. readings.Select(reading => reading.FerPlus)], FerPlusVotes.Labels.Count, temperature));

    public void Dispose()
    {
        foreach (var network in networks)
            network.Dispose();
    }

    private static float[] Mean(IReadOnlyList<float[]> logits, int classes, double temperature)
    {
        var mean = new float[logits[0].Length];
        foreach (var one in logits)
            TensorPrimitives.Add(mean, Softmax.Probabilities(one, classes, temperature), mean);
        TensorPrimitives.Divide(mean, logits.Count, mean);
        TensorPrimitives.Max(mean, LeastShare, mean);
        TensorPrimitives.Log(mean, mean);
        return mean;
    }
}
