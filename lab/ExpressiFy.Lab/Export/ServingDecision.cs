using ExpressiFy.Affect;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Evaluation;
using ExpressiFy.Lab.Networks;
using ExpressiFy.Vision.Expressions;

namespace ExpressiFy.Lab.Export;

/// <summary>
/// What export decides on held-out faces. Only faces without a training duplicate take part, because a network is more
/// confident on photographs that it has learned.
/// </summary>
/// <param name="Biases">Logit adjustment of the FER-2013 head, seven values.</param>
/// <param name="Served">Temperatures and head blend of the served scores.</param>
public sealed record ServingDecision(float[] Biases, ExpressionModelMetadata Served)
{
    /// <summary>Decides, and adds the biases to the network's FER-2013 head.</summary>
    /// <param name="network">The network that is exported, or another one of the same recipe.</param>
    /// <param name="mirrored">Whether the file reads each face's mirror image too.</param>
    /// <param name="faces">Held-out faces without a training duplicate; at least one.</param>
    /// <param name="trainingSet">The faces that the network learned from.</param>
    /// <param name="writeLine">Receives a line for each value that was tried or chosen.</param>
    public static ServingDecision Of(
        ExpressionNetwork network,
        bool mirrored,
        IReadOnlyList<FaceSample> faces,
        IReadOnlyList<FaceSample> trainingSet,
        Action<string> writeLine)
    {
        int[] labels = [.. faces.Select(face => (int)face.Label)];
        var predictions = Predictions.Of(network, new(faces), mirrored);
        var biases = ChooseBiases(predictions, labels, trainingSet, writeLine);
        LogitAdjustment.AddToBias(network, biases);

        var adjusted = predictions with { Fer2013 = LogitAdjustment.Apply(predictions.Fer2013, biases) };
        var served = ChooseServedScores(network, mirrored, adjusted, labels, faces, writeLine);
        return new(biases, served with { Mirrored = mirrored });
    }

    private static float[] ChooseBiases(
        Predictions predictions, int[] labels, IReadOnlyList<FaceSample> trainingSet, Action<string> writeLine)
    {
        double[] priors = [.. ExpressionLabels.All.Select(PriorOf)];
        var strength = LogitAdjustment.Choose(predictions.Fer2013, labels, priors);
        writeLine($"balance of labels: {strength:F1} of the logarithm of how often each was learned");
        return LogitAdjustment.Biases(priors, strength);

        double PriorOf(Expression label) => trainingSet.Count(face => face.Label == label) / (double)trainingSet.Count;
    }

    /// <summary>
    /// The temperatures, and the blend with the highest <see cref="HeadBlend.Score"/>; without votes, the FER-2013 head
    /// alone.
    /// </summary>
    private static ExpressionModelMetadata ChooseServedScores(
        ExpressionNetwork network,
        bool mirrored,
        Predictions predictions,
        int[] labels,
        IReadOnlyList<FaceSample> faces,
        Action<string> writeLine)
    {
        var temperature = TemperatureFit.Of(predictions.Fer2013, labels, ExpressionScores.Count);
        var logLoss = Softmax.NegativeLogLikelihood(predictions.Fer2013, labels, ExpressionScores.Count, temperature);
        writeLine($"log-loss of the FER-2013 label {logLoss:F4}, temperature {temperature}");
        if (faces.All(face => face.Votes?.MajorityExpression is null))
            return new(temperature, FerPlusTemperature: 1, FerPlusShare: 0);

        var ferPlusTemperature = FitFerPlusTemperature(predictions, faces);
        var blends = HeadBlend.Measure(
            faces, predictions, changed => Predictions.Of(
                network, new(changed), mirrored), temperature, ferPlusTemperature);
        foreach (var blend in blends)
        {
            writeLine(
                $"FER+ share {blend.FerPlusShare:F2}: "
                + $"FER-2013 label {blend.Fer2013Label:P1}, FER+ majority {blend.FerPlusLabel:P1}; "
                + $"perturbed {blend.PerturbedFer2013Label:P1}, {blend.PerturbedFerPlusLabel:P1}; "
                + $"mean {blend.Score:P2}");
        }

        return new(temperature, ferPlusTemperature, blends.MaxBy(blend => blend.Score)!.FerPlusShare);
    }

    private static double FitFerPlusTemperature(Predictions predictions, IReadOnlyList<FaceSample> faces)
    {
        var sevenLogits = HeadBlend.Seven(predictions.FerPlus).Chunk(ExpressionScores.Count).ToArray();
        var logits = new List<float>();
        var majorities = new List<int>();
        foreach (var (index, face) in faces.Index())
        {
            var majority = face.Votes?.MajorityExpression;
            if (majority is null)
                continue;
            logits.AddRange(sevenLogits[index]);
            majorities.Add((int)majority);
        }

        return TemperatureFit.Of([.. logits], majorities, ExpressionScores.Count);
    }
}
