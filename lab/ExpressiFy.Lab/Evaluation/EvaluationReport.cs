using System.Text.Json.Serialization;
using ExpressiFy.Affect;
using ExpressiFy.Lab.Data;
using ExpressiFy.Vision.Expressions;
using ExpressiFy.Vision.FaceSets;

namespace ExpressiFy.Lab.Evaluation;

/// <summary>How well predictions fit the labels of a set of faces. Proportions are 0…1 and have four digits.</summary>
/// <param name="Faces">Number of faces.</param>
/// <param name="Accuracy">Proportion of faces whose FER-2013 label is the most probable one.</param>
/// <param name="AccuracyInterval">Its 95 % confidence interval (Wilson), low and high.</param>
/// <param name="Recall">By expression, without expressions that are no face's label.</param>
/// <param name="Precision">By expression, without expressions that were never predicted.</param>
/// <param name="Confusion">
/// Counts, a row for each true label and a column for each predicted one, in FER-2013 order.
/// </param>
/// <param name="CalibrationError">Expected calibration error after the temperature.</param>
/// <param name="Temperature">Divides the logits.</param>
/// <param name="Raw">Confidence and accuracy before the temperature.</param>
/// <param name="Calibrated">The same after it.</param>
/// <param name="FerPlusMajority">
/// Accuracy of the FER+ head among eight labels on the faces with a majority of votes; null without votes.
/// </param>
/// <param name="FerPlusFaces">Number of those faces.</param>
/// <param name="WorstMistakes">The mistakes with the highest confidence.</param>
/// <param name="Robustness">
/// Accuracy after each <see cref="Perturbation"/>, by its name; null where not measured.
/// </param>
/// <param name="FerPlusSeven">The FER+ head among the seven expressions; null without votes.</param>
/// <param name="Protocol">How one prediction is made: one crop, its mirror image too, several networks.</param>
/// <param name="Duplicates">The effect of training duplicates; null where not measured.</param>
/// <param name="LogLoss">
/// Mean negative logarithm of the probability of the true FER-2013 label, after the temperature; null in old reports.
/// </param>
/// <param name="Blend">The blend of both heads, as the model's file computes it; null where not measured.</param>
/// <param name="ServedAlone">The same with neutral lowered: what is served where our network reads alone.</param>
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
    [property: JsonPropertyName("copies")] DuplicateReport? Duplicates = null,
    double? LogLoss = null,
    ServedReport? Blend = null,
    ServedReport? ServedAlone = null)
{
    /// <param name="predictions">Of the faces, in their order.</param>
    /// <param name="faces">At least one.</param>
    /// <param name="temperature">Divides the logits.</param>
    /// <param name="rows">Row of each face in its file, from 1; null for positions in the list.</param>
    public static EvaluationReport Of(
        Predictions predictions, IReadOnlyList<FaceSample> faces, double temperature, IReadOnlyList<int>? rows = null)
    {
        int[] labels = [.. faces.Select(face => (int)face.Label)];
        var metrics = MetricsOf(predictions, faces, temperature);
        var correct = ExpressionLabels.All.Sum(expression => metrics[expression, expression]);
        var (ferPlusAccuracy, ferPlusFaces) = FerPlusAccuracy(predictions.FerPlus, faces);
        return new(
            faces.Count,
            Round(metrics.Accuracy),
            [.. ConfidenceInterval.Wilson95(correct, faces.Count).Select(Round)],
            RecallOf(metrics),
            PrecisionOf(metrics),
            ConfusionOf(metrics),
            Round(metrics.Calibration.Error),
            temperature,
            Reliability.Of(predictions.Fer2013, labels, ExpressionScores.Count, temperature: 1),
            Reliability.Of(predictions.Fer2013, labels, ExpressionScores.Count, temperature),
            ferPlusAccuracy,
            ferPlusFaces,
            Mistake.Worst(predictions, faces, rows ?? [.. Enumerable.Range(1, faces.Count)], temperature),
            FerPlusSeven: MajorityOfSeven.Of(predictions.FerPlus, faces),
            LogLoss: Round(
                Softmax.NegativeLogLikelihood(predictions.Fer2013, labels, ExpressionScores.Count, temperature)));
    }

    /// <summary>The report with the accuracy on perturbed faces added.</summary>
    public EvaluationReport WithRobustness(FacePredictor predict, IReadOnlyList<FaceSample> faces)
    {
        int[] labels = [.. faces.Select(face => (int)face.Label)];
        return this with
        {
            Robustness = Perturbation.All.ToDictionary(perturbation => perturbation.Name, AccuracyAfter),
        };

        double AccuracyAfter(Perturbation perturbation)
        {
            var predictions = predict([.. faces.Select(perturbation.Of)]);
            return Round(TopOneAccuracy.Of(predictions.Fer2013, labels, ExpressionScores.Count));
        }
    }

    /// <summary>The report with the scores of a model file added, if the file says how it makes them.</summary>
    public EvaluationReport WithServed(
        Predictions predictions, IReadOnlyList<FaceSample> faces, ExpressionModelMetadata metadata)
    {
        var blend = ServedReport.Blend(predictions, metadata);
        return blend is null ? this : this with
        {
            Blend = ServedReport.Of(blend, faces),
            ServedAlone = ServedReport.Of([.. blend.Select(ScorePool.Alone)], faces),
        };
    }

    private static ClassificationMetrics MetricsOf(
        Predictions predictions, IReadOnlyList<FaceSample> faces, double temperature)
    {
        var metrics = new ClassificationMetrics();
        for (var i = 0; i < faces.Count; i++)
        {
            var logits = predictions.Fer2013.AsSpan(i * ExpressionScores.Count, ExpressionScores.Count);
            metrics.Add(faces[i].Label, ExpressionScores.FromLogits(logits, temperature));
        }

        return metrics;
    }

    /// <summary>The share of each expression's faces that were read so, by its name, where there are faces.</summary>
    internal static Dictionary<string, double> RecallOf(ClassificationMetrics metrics)
    {
        var recall = new Dictionary<string, double>();
        foreach (var expression in ExpressionLabels.All)
        {
            if (metrics.Recall(expression) is { } value)
                recall.Add(expression.Name(), Round(value));
        }

        return recall;
    }

    private static Dictionary<string, double> PrecisionOf(ClassificationMetrics metrics)
    {
        var precision = new Dictionary<string, double>();
        foreach (var expression in ExpressionLabels.All)
        {
            var predicted = ExpressionLabels.All.Sum(label => metrics[label, expression]);
            if (predicted > 0)
                precision.Add(expression.Name(), Round((double)metrics[expression, expression] / predicted));
        }

        return precision;
    }

    private static int[][] ConfusionOf(ClassificationMetrics metrics) =>
        [.. ExpressionLabels.All.Select(label => ConfusionRow(metrics, label))];

    private static int[] ConfusionRow(ClassificationMetrics metrics, Expression label) =>
        [.. ExpressionLabels.All.Select(predicted => metrics[label, predicted])];

    private static (double? Accuracy, int Faces) FerPlusAccuracy(float[] logits, IReadOnlyList<FaceSample> faces)
    {
        var classes = FerPlusVotes.Labels.Count;
        var votedLogits = new List<float>();
        var majorities = new List<int>();
        for (var i = 0; i < faces.Count; i++)
        {
            if (faces[i].Votes?.Majority is not { } majority)
                continue;
            votedLogits.AddRange(logits.AsSpan(i * classes, classes));
            majorities.Add(majority);
        }

        if (majorities.Count == 0)
            return (null, 0);
        return (Round(TopOneAccuracy.Of([.. votedLogits], majorities, classes)), majorities.Count);
    }

    /// <summary>Four digits: one face of PublicTest is 0.0003 of them.</summary>
    private static double Round(double proportion) => Math.Round(proportion, 4);
}
