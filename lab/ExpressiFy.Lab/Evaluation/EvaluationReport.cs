using ExpressiFy.Affect;
using ExpressiFy.Lab.Data;
using ExpressiFy.Vision.FaceSets;

namespace ExpressiFy.Lab.Evaluation;

/// <summary>How well predictions fit the labels of a set of faces. Shares are 0…1.</summary>
/// <param name="Accuracy">Share of FER-2013 labels that come first.</param>
/// <param name="AccuracyInterval">Its 95 % confidence interval (Wilson), low and high.</param>
/// <param name="Recall">Of each expression: the share of its faces that are found; absent where there are none.</param>
/// <param name="Precision">Of each expression: the share of the faces read so that are so; absent where none are.</param>
/// <param name="Confusion">Counts, a row for each true label and a column for each predicted one, in FER-2013 order.</param>
/// <param name="CalibrationError">Expected calibration error, after the temperature.</param>
/// <param name="Temperature">What the logits were divided by.</param>
/// <param name="Raw">Confidence and accuracy before the temperature.</param>
/// <param name="Calibrated">The same after it.</param>
/// <param name="WorstMistakes">Those made with most confidence.</param>
/// <param name="FerPlusMajority">Share of the faces with a majority of FER+ votes whose majority label comes first of eight; null without votes.</param>
/// <param name="FerPlusFaces">Number of those faces.</param>
/// <param name="FerPlusSeven">The FER+ head among the seven expressions; null without votes.</param>
/// <param name="Protocol">What one reading is made of: one crop, its mirror image too, several networks.</param>
/// <param name="Copies">What copies of the faces in Training are worth; null where it was not measured.</param>
/// <param name="LogLoss">Mean negative logarithm of the probability of the true FER-2013 label, after the temperature; null in reports of before it was kept.</param>
/// <param name="Robustness">Accuracy on the same faces after each <see cref="Perturbation"/>, by its name; null where it was not measured.</param>
public sealed record EvaluationReport(
    int Faces,
    double Accuracy,
    double[] AccuracyInterval,
    IReadOnlyDictionary<string, double> Recall,
    IReadOnlyDictionary<string, double> Precision,
    int[][] Confusion,
    double CalibrationError,
    double Temperature,
    Reliability Raw,
    Reliability Calibrated,
    double? FerPlusMajority,
    int FerPlusFaces,
    IReadOnlyList<Mistake> WorstMistakes,
    IReadOnlyDictionary<string, double>? Robustness = null,
    MajorityOfSeven? FerPlusSeven = null,
    string? Protocol = null,
    DuplicateReport? Copies = null,
    double? LogLoss = null)
{
    /// <param name="rows">Of each face in its file, from 1; their places in the list where null.</param>
    public static EvaluationReport Of(Predictions predictions, IReadOnlyList<FaceSample> faces, double temperature, IReadOnlyList<int>? rows = null)
    {
        int[] labels = [.. faces.Select(face => (int)face.Label)];
        var metrics = new Vision.FaceSets.ClassificationMetrics();
        for (var i = 0; i < faces.Count; i++)
            metrics.Add(faces[i].Label, ExpressionScores.FromLogits(predictions.Fer2013.AsSpan(i * ExpressionScores.Count, ExpressionScores.Count), temperature));

        var right = ExpressiFy.Affect.ExpressionLabels.All.Sum(expression => metrics[expression, expression]);
        var (ferPlus, voted) = FerPlusAccuracy(predictions.FerPlus, faces);
        var read = ExpressiFy.Affect.ExpressionLabels.All.ToDictionary(column => column, column => ExpressiFy.Affect.ExpressionLabels.All.Sum(label => metrics[label, column]));
        return new(
            faces.Count,
            Round(metrics.Accuracy),
            [.. ConfidenceInterval.Wilson95(right, faces.Count).Select(Round)],
            ExpressiFy.Affect.ExpressionLabels.All
                .Where(expression => metrics.Recall(expression) is not null)
                .ToDictionary(expression => expression.Name(), expression => Round(metrics.Recall(expression)!.Value)),
            ExpressiFy.Affect.ExpressionLabels.All
                .Where(expression => read[expression] > 0)
                .ToDictionary(expression => expression.Name(), expression => Round((double)metrics[expression, expression] / read[expression])),
            [.. ExpressiFy.Affect.ExpressionLabels.All.Select(label => ExpressiFy.Affect.ExpressionLabels.All.Select(column => metrics[label, column]).ToArray())],
            Round(metrics.Calibration.Error),
            temperature,
            Reliability.Of(predictions.Fer2013, labels, ExpressionScores.Count, temperature: 1),
            Reliability.Of(predictions.Fer2013, labels, ExpressionScores.Count, temperature),
            ferPlus is { } share ? Round(share) : null,
            voted,
            Mistake.Worst(predictions, faces, rows ?? [.. Enumerable.Range(1, faces.Count)], temperature),
            FerPlusSeven: MajorityOfSeven.Of(predictions.FerPlus, faces),
            LogLoss: Round(Softmax.NegativeLogLikelihood(predictions.Fer2013, labels, ExpressionScores.Count, temperature)));
    }

    /// <summary>The report with the accuracy on perturbed copies of the faces added.</summary>
    public EvaluationReport WithRobustness(Func<IReadOnlyList<FaceSample>, Predictions> predict, IReadOnlyList<FaceSample> faces)
    {
        int[] labels = [.. faces.Select(face => (int)face.Label)];
        return this with
        {
            Robustness = Perturbation.All.ToDictionary(
                perturbation => perturbation.Name,
                perturbation => Round(ExpressiFy.Lab.Evaluation.TopOneAccuracy.Of(predict([.. faces.Select(perturbation.Of)]).Fer2013, labels, ExpressionScores.Count))),
        };
    }

    private static (double? Share, int Faces) FerPlusAccuracy(float[] logits, IReadOnlyList<FaceSample> faces)
    {
        var classes = FerPlusVotes.Labels.Count;
        var voted = Enumerable.Range(0, faces.Count).Where(i => faces[i].Votes?.Majority is not null).ToArray();
        if (voted.Length == 0)
            return (null, 0);

        var chosen = voted.SelectMany(i => logits.Skip(i * classes).Take(classes)).ToArray();
        return (ExpressiFy.Lab.Evaluation.TopOneAccuracy.Of(chosen, [.. voted.Select(i => faces[i].Votes!.Majority!.Value)], classes), voted.Length);
    }

    /// <summary>Four digits: a PublicTest face is worth 0.0003.</summary>
    private static double Round(double share) => Math.Round(share, 4);
}
