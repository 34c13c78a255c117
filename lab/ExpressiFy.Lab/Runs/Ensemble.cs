using System.Numerics.Tensors;
using ExpressiFy.Affect;
using ExpressiFy.Lab.Batches;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Evaluation;
using ExpressiFy.Lab.Networks;
using ExpressiFy.Lab.Recipes;

namespace ExpressiFy.Lab.Runs;

/// <summary>
/// One or more networks whose probabilities are averaged (Hansen and Salamon 1990, "Neural Network Ensembles"). With
/// mirror images, each network's logits are the mean over a face and its mirror image, as in exported models.
/// </summary>
public sealed class Ensemble : IDisposable
{
    /// <summary>Lower bound of a probability before its logarithm is taken.</summary>
    private const float LowestProbability = 1e-30f;

    private readonly IReadOnlyList<ExpressionNetwork> networks;
    private readonly bool mirrored;

    /// <param name="networks">The ensemble disposes them.</param>
    /// <param name="mirrored">Whether mirror images are used too.</param>
    public Ensemble(IReadOnlyList<ExpressionNetwork> networks, bool mirrored)
    {
        this.networks = networks;
        this.mirrored = mirrored;
    }

    /// <summary>Description of how one prediction is made.</summary>
    public string Protocol => (networks.Count, mirrored) switch
    {
        (1, false) => "one crop",
        (1, true) => "one crop and its mirror image",
        (_, false) => $"one crop by {networks.Count} networks",
        _ => $"one crop and its mirror image by {networks.Count} networks",
    };

    /// <summary>Number of parameters of all networks.</summary>
    public long Parameters => networks.Sum(network => network.parameters().Sum(parameter => parameter.numel()));

    /// <summary>The selected networks of runs, and the held-out faces that they have in common.</summary>
    /// <exception cref="LabException">A folder holds no run, or two runs hold out different faces.</exception>
    public static (Ensemble Ensemble, HeldOutRecipe HeldOut) Of(IReadOnlyList<RunFolder> runs, bool mirrored)
    {
        // The weakest exclusion: its training set contains that of every run.
        var weakestExclusion = runs.Min(run => run.ReadRecipe().HeldOut.LeftOut);
        HeldOutRecipe[] heldOut =
            [.. runs.Select(run => run.ReadRecipe().HeldOut with { LeftOut = weakestExclusion }).Distinct()];
        if (heldOut.Length > 1)
        {
            throw new LabException(
                "These runs hold out other faces (share or seed differ), "
                + "so nothing can be decided on faces that none has learned from.");
        }

        return (new([.. runs.Select(run => run.SelectedNetwork().Network)], mirrored), heldOut[0]);
    }

    /// <summary>
    /// The logits of one network; for several the logarithms of the mean probabilities, which are logits of them.
    /// </summary>
    /// <param name="faces">The faces.</param>
    /// <param name="temperature">Divides each network's logits before the mean is taken.</param>
    public Predictions Predict(IReadOnlyList<FaceSample> faces, double temperature = 1)
    {
        var tensors = new FaceTensors(faces);
        Predictions[] predictions = [.. networks.Select(network => Predictions.Of(network, tensors, mirrored))];
        return predictions.Length == 1 && temperature == 1 ? predictions[0] : Mean(predictions, temperature);
    }

    /// <summary>The logarithms of the mean of the probabilities.</summary>
    public static Predictions Mean(IReadOnlyList<Predictions> predictions, double temperature = 1) => new(
        Mean([.. predictions.Select(network => network.Fer2013)], ExpressionScores.Count, temperature),
        Mean([.. predictions.Select(network => network.FerPlus)], FerPlusVotes.Labels.Count, temperature));

    public void Dispose()
    {
        foreach (var network in networks)
            network.Dispose();
    }

    private static float[] Mean(IReadOnlyList<float[]> logits, int classes, double temperature)
    {
        var mean = new float[logits[0].Length];
        foreach (var networkLogits in logits)
            TensorPrimitives.Add(mean, Softmax.Probabilities(networkLogits, classes, temperature), mean);
        TensorPrimitives.Divide(mean, logits.Count, mean);
        TensorPrimitives.Max(mean, LowestProbability, mean);
        TensorPrimitives.Log(mean, mean);
        return mean;
    }
}
