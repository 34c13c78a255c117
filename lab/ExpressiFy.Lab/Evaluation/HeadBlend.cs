using System.Numerics.Tensors;
using ExpressiFy.Affect;
using ExpressiFy.Lab.Data;
using ExpressiFy.Vision.Expressions;

namespace ExpressiFy.Lab.Evaluation;

/// <summary>
/// The accuracy of a weighted mean of both heads' probabilities. People who look at a photograph agree with the ten
/// FER+ votes more often than with the one FER-2013 label, so a blend is measured against both, on unchanged faces and
/// after every <see cref="Perturbation"/>.
/// </summary>
/// <param name="FerPlusShare">Weight of the FER+ head's probabilities, 0…1; the FER-2013 head has the rest.</param>
/// <param name="Fer2013Label">Accuracy against the FER-2013 labels, 0…1, on unchanged faces.</param>
/// <param name="FerPlusLabel">
/// Accuracy against the majorities of the votes among the seven expressions, likewise.
/// </param>
/// <param name="PerturbedFer2013Label">Mean of the first over the perturbations.</param>
/// <param name="PerturbedFerPlusLabel">Mean of the second over the perturbations.</param>
public sealed record HeadBlend(
    double FerPlusShare,
    double Fer2013Label,
    double FerPlusLabel,
    double PerturbedFer2013Label,
    double PerturbedFerPlusLabel)
{
    private static readonly double[] Shares = [0, .25, .5, .75, 1];

    /// <summary>The mean of the four accuracies.</summary>
    public double Score => (Fer2013Label + FerPlusLabel + PerturbedFer2013Label + PerturbedFerPlusLabel) / 4;

    /// <summary>Measures each blend.</summary>
    /// <param name="faces">Faces that the network did not learn from.</param>
    /// <param name="predictions">The network's predictions for them.</param>
    /// <param name="predict">The network, for the perturbed faces.</param>
    /// <param name="temperature">Divides the FER-2013 logits.</param>
    /// <param name="ferPlusTemperature">Divides the seven FER+ logits.</param>
    public static IReadOnlyList<HeadBlend> Measure(
        IReadOnlyList<FaceSample> faces,
        Predictions predictions,
        FacePredictor predict,
        double temperature,
        double ferPlusTemperature)
    {
        int?[] labels = [.. faces.Select(face => (int?)face.Label)];
        int?[] majorities = [.. faces.Select(face => (int?)face.Votes?.MajorityExpression)];
        var unchanged = ProbabilitiesOf(predictions);
        HeadProbabilities[] perturbed =
            [.. Perturbation.All.Select(perturbation => ProbabilitiesOf(predict([.. faces.Select(perturbation.Of)])))];
        return [.. Shares.Select(MeasureShare)];

        HeadProbabilities ProbabilitiesOf(Predictions heads) => new(
            Softmax.Probabilities(heads.Fer2013, ExpressionScores.Count, temperature),
            Softmax.Probabilities(Seven(heads.FerPlus), ExpressionScores.Count, ferPlusTemperature));

        HeadBlend MeasureShare(double share) => new(
            share,
            Accuracy(unchanged, share, labels),
            Accuracy(unchanged, share, majorities),
            perturbed.Average(heads => Accuracy(heads, share, labels)),
            perturbed.Average(heads => Accuracy(heads, share, majorities)));
    }

    /// <summary>The FER+ logits of the seven expressions, N×7 in FER-2013 order, from N×8.</summary>
    public static float[] Seven(float[] ferPlus)
    {
        var labels = FerPlusVotes.Labels.Count;
        var seven = new float[ferPlus.Length / labels * ExpressionScores.Count];
        for (var i = 0; i < seven.Length; i++)
        {
            var (face, expression) = Math.DivRem(i, ExpressionScores.Count);
            seven[i] = ferPlus[(face * labels) + FerPlusLabels.InFer2013Order[expression]];
        }

        return seven;
    }

    /// <param name="labels">Null for faces that do not count.</param>
    /// <returns>0 where no face counts.</returns>
    private static double Accuracy(HeadProbabilities heads, double ferPlusShare, int?[] labels)
    {
        Span<float> blend = stackalloc float[ExpressionScores.Count];
        int correct = 0, counted = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] is null)
                continue;
            var start = i * ExpressionScores.Count;
            TensorPrimitives.Multiply(heads.FerPlus.AsSpan(start, blend.Length), (float)ferPlusShare, blend);
            TensorPrimitives.MultiplyAdd(
                heads.Fer2013.AsSpan(start, blend.Length), (float)(1 - ferPlusShare), blend, blend);
            correct += TensorPrimitives.IndexOfMax<float>(blend) == labels[i] ? 1 : 0;
            counted++;
        }

        return counted == 0 ? 0 : (double)correct / counted;
    }

    /// <summary>Probabilities of the seven expressions by each head, both N×7.</summary>
    private readonly record struct HeadProbabilities(float[] Fer2013, float[] FerPlus);
}
