using System.Numerics.Tensors;
using ExpressiFy.Affect;
using ExpressiFy.Lab.Data;
using ExpressiFy.Vision.Expressions;

namespace ExpressiFy.Lab.Evaluation;

/// <summary>
/// What a share of the FER+ head in the served scores is worth. People who look at a photograph agree with the vote of ten more often
/// than with the one label of FER-2013, and an application meets both kinds of judgement, so a blend is judged by both, on faces as they
/// are and after every <see cref="Perturbation"/>.
/// </summary>
/// <param name="FerPlusShare">Weight of the FER+ head's probabilities, 0…1.</param>
/// <param name="Fer2013Label">Share of FER-2013 labels that come first, 0…1, on the faces as they are.</param>
/// <param name="FerPlusLabel">Share of FER+ majority labels among the seven that come first, likewise.</param>
/// <param name="PerturbedFer2013Label">Mean of the first over the perturbations.</param>
/// <param name="PerturbedFerPlusLabel">Mean of the second over the perturbations.</param>
public sealed record HeadBlend(double FerPlusShare, double Fer2013Label, double FerPlusLabel, double PerturbedFer2013Label, double PerturbedFerPlusLabel)
{
    private static readonly double[] Shares = [0, .25, .5, .75, 1];

    /// <summary>The mean of the four shares, by which blends are compared.</summary>
    public double Score => (Fer2013Label + FerPlusLabel + PerturbedFer2013Label + PerturbedFerPlusLabel) / 4;

    /// <summary>Each blend, measured on faces that were not learned from.</summary>
    /// <param name="predicted">What the network says of the faces as they are.</param>
    /// <param name="predict">Asks it about perturbed ones.</param>
    public static IReadOnlyList<HeadBlend> Measure(
        IReadOnlyList<FaceSample> faces, Predictions predicted, Func<IReadOnlyList<FaceSample>, Predictions> predict, double temperature, double ferPlusTemperature)
    {
        var clean = Both(predicted, temperature, ferPlusTemperature);
        var perturbed = Perturbation.All.Select(perturbation => Both(predict([.. faces.Select(perturbation.Of)]), temperature, ferPlusTemperature)).ToArray();
        int?[] labels = [.. faces.Select(face => (int?)face.Label)];
        int?[] majorities = [.. faces.Select(face => (int?)face.Votes?.MajorityExpression)];
        return
        [
            .. Shares.Select(share => new HeadBlend(
                share,
                Right(clean, share, labels),
                Right(clean, share, majorities),
                perturbed.Average(heads => Right(heads, share, labels)),
                perturbed.Average(heads => Right(heads, share, majorities)))),
        ];
    }

    /// <summary>The FER+ logits of the seven expressions in FER-2013 order, N×7, row by row.</summary>
    public static float[] Seven(float[] ferPlus)
    {
        var rows = ferPlus.Length / FerPlusVotes.Labels.Count;
        return [.. Enumerable.Range(0, rows).SelectMany(row => FerPlusLabels.InFer2013Order.Select(label => ferPlus[(row * FerPlusVotes.Labels.Count) + label]))];
    }

    private static (float[] Fer2013, float[] FerPlus) Both(Predictions predictions, double temperature, double ferPlusTemperature) =>
        (Softmax.Probabilities(predictions.Fer2013, ExpressionScores.Count, temperature), Softmax.Probabilities(Seven(predictions.FerPlus), ExpressionScores.Count, ferPlusTemperature));

    private static double Right((float[] Fer2013, float[] FerPlus) heads, double share, int?[] labels)
    {
        Span<float> blend = stackalloc float[ExpressionScores.Count];
        int right = 0, judged = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] is not { } label)
                continue;
            var at = i * ExpressionScores.Count;
            TensorPrimitives.Multiply(heads.FerPlus.AsSpan(at, blend.Length), (float)share, blend);
            TensorPrimitives.MultiplyAdd(heads.Fer2013.AsSpan(at, blend.Length), (float)(1 - share), blend, blend);
            right += TensorPrimitives.IndexOfMax<float>(blend) == label ? 1 : 0;
            judged++;
        }

        return judged == 0 ? 0 : (double)right / judged;
    }
}
