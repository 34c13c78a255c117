using ExpressiFy.Affect;
using ExpressiFy.Lab.Data;
using ExpressiFy.Vision.Expressions;
using ExpressiFy.Vision.FaceSets;

namespace ExpressiFy.Lab.Evaluation;

/// <summary>
/// How well scores that are served fit labels and votes. FER-2013 faces have 48 pixels, so these are the scores of our
/// network alone; the second network does not read such faces.
/// </summary>
/// <param name="Fer2013Label">Accuracy against the FER-2013 labels, 0…1.</param>
/// <param name="FerPlusMajority">
/// Accuracy against the majorities of the votes among the seven expressions; null where no face has one.
/// </param>
/// <param name="FerPlusFaces">Number of faces with such a majority.</param>
/// <param name="Recall">Of each expression by its name, against the labels.</param>
/// <param name="FerPlusRecall">The same against the majorities.</param>
/// <param name="CalibrationError">
/// Expected calibration error against the mean of both: the top expression is right by half if it is the label, and by
/// half the share of the votes that it has. Of faces with votes; null where there are none.
/// </param>
/// <param name="Temperature">
/// What the logarithms of these scores would have to be divided by to fit that mean best (least cross-entropy); null
/// where there are no votes.
/// </param>
public sealed record ServedReport(
    double Fer2013Label,
    double? FerPlusMajority,
    int FerPlusFaces,
    IReadOnlyDictionary<string, double> Recall,
    IReadOnlyDictionary<string, double> FerPlusRecall,
    double? CalibrationError,
    double? Temperature)
{
    /// <param name="scores">Served scores of the faces.</param>
    /// <param name="faces">At least one.</param>
    public static ServedReport Of(IReadOnlyList<ExpressionScores> scores, IReadOnlyList<FaceSample> faces)
    {
        var labels = new ClassificationMetrics();
        var majorities = new ClassificationMetrics();
        var calibration = new Calibration();
        var means = new List<(ExpressionScores Scores, double[] Mean)>();
        for (var i = 0; i < faces.Count; i++)
        {
            var top = scores[i].Top;
            labels.Add(faces[i].Label, scores[i]);
            if (faces[i].Votes is not { } votes)
                continue;
            if (votes.MajorityExpression is { } majority)
                majorities.Add(majority, scores[i]);
            var mean = MeanOf(faces[i].Label, votes);
            calibration.Add(scores[i][top], mean[(int)top]);
            means.Add((scores[i], mean));
        }

        return new(
            Round(labels.Accuracy),
            majorities.Count == 0 ? null : Round(majorities.Accuracy),
            majorities.Count,
            EvaluationReport.RecallOf(labels),
            EvaluationReport.RecallOf(majorities),
            means.Count == 0 ? null : Round(calibration.Error),
            means.Count == 0 ? null : TemperatureFit.Of(temperature => CrossEntropy(means, temperature)));
    }

    /// <summary>
    /// The blend of both heads that a model's file computes, before <see cref="ScorePool"/>; null where the file does
    /// not say how.
    /// </summary>
    public static IReadOnlyList<ExpressionScores>? Blend(Predictions predictions, ExpressionModelMetadata metadata)
    {
        if (double.IsNaN(metadata.FerPlusShare))
            return null;
        var fer2013 = Softmax.Probabilities(predictions.Fer2013, ExpressionScores.Count, metadata.Temperature);
        var ferPlus = Softmax.Probabilities(
            HeadBlend.Seven(predictions.FerPlus), ExpressionScores.Count, metadata.FerPlusTemperature);
        var scores = new List<ExpressionScores>();
        Span<double> weights = stackalloc double[ExpressionScores.Count];
        for (var start = 0; start < fer2013.Length; start += ExpressionScores.Count)
        {
            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] = ((1 - metadata.FerPlusShare) * fer2013[start + i])
                    + (metadata.FerPlusShare * ferPlus[start + i]);
            }

            scores.Add(ExpressionScores.FromWeights(weights));
        }

        return scores;
    }

    /// <summary>Half the label, half the votes; sums to less than 1 where some voted for contempt.</summary>
    private static double[] MeanOf(Expression label, FerPlusVotes votes)
    {
        Span<float> shares = stackalloc float[FerPlusVotes.Labels.Count];
        votes.CopyShares(shares);
        var mean = new double[ExpressionScores.Count];
        for (var i = 0; i < mean.Length; i++)
            mean[i] = (shares[FerPlusLabels.InFer2013Order[i]] + ((int)label == i ? 1 : 0)) / 2;
        return mean;
    }

    private static double CrossEntropy(List<(ExpressionScores Scores, double[] Mean)> faces, double temperature)
    {
        var sum = 0d;
        foreach (var (scores, mean) in faces)
        {
            var softened = ScorePool.Softened(scores, temperature);
            foreach (var expression in ExpressionLabels.All)
                sum -= mean[(int)expression] * Math.Log(Math.Max(softened[expression], float.Epsilon));
        }

        return sum / faces.Count;
    }

    private static double Round(double proportion) => Math.Round(proportion, 4);
}
