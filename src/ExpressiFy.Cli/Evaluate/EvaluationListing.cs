using System.Globalization;
using ExpressiFy.Affect;
using ExpressiFy.Cli.Terminal;
using ExpressiFy.Vision.FaceSets;
using Spectre.Console;

namespace ExpressiFy.Cli.Evaluate;

/// <summary>Prints an evaluation: all metrics of the FER-2013 head, and the accuracy of the served scores.</summary>
/// <param name="dataSet">Path of the data set.</param>
/// <param name="usage">The part that was measured; null for all.</param>
/// <param name="metrics">Metrics of the FER-2013 head.</param>
/// <param name="served">Metrics of the served scores.</param>
/// <param name="leftOut">What was not measured and why, one phrase for each.</param>
internal sealed class EvaluationListing(
    string dataSet,
    string? usage,
    ClassificationMetrics metrics,
    ClassificationMetrics served,
    IReadOnlyList<string> leftOut)
{
    private static readonly string Method = $"expected calibration error, {Calibration.Bins} equal-width bins";

    /// <summary>
    /// One JSON object. Rows of the confusion matrix are labels and columns predictions, both in the order of "labels".
    /// </summary>
    public string ToJson() => JsonLine.Of(new
    {
        dataset = dataSet,
        usage,
        n = metrics.Count,
        accuracy = Rounded(metrics.Accuracy),
        meanRecall = Rounded(metrics.MeanRecall),
        recall = ExpressionLabels.All.ToDictionary(label => label.Name(), label => Rounded(metrics.Recall(label))),
        labels = ExpressionLabels.All.Select(label => label.Name()),
        confusion = ExpressionLabels.All.Select(ConfusionRow),
        calibrationError = Rounded(metrics.Calibration.Error),
        calibrationMethod = Method,
        servedAccuracy = Rounded(served.Accuracy),
        leftOut,
    });

    public void Show(Screen screen)
    {
        var part = usage is null ? "" : $", {usage}";
        screen.Console.WriteLine($"{Number(metrics.Count)} faces of {dataSet}{part}");
        screen.Console.WriteLine($"Accuracy           {Percent(metrics.Accuracy)} (FER-2013 head)");
        screen.Console.WriteLine(
            $"Served scores      {Percent(served.Accuracy)} (both heads, neutral lowered: as small faces are served)");
        screen.Console.WriteLine($"Mean recall        {Percent(metrics.MeanRecall)}");
        screen.Console.WriteLine($"Calibration error  {Percent(metrics.Calibration.Error)} ({Method})");
        screen.Console.WriteLine();
        screen.Show(ConfusionTable());
    }

    private Table ConfusionTable()
    {
        var table = new Table().AddColumn(new TableColumn("Label \\ read as").NoWrap());
        foreach (var predicted in ExpressionLabels.All)
            table.AddColumn(new TableColumn(predicted.Name()).RightAligned());
        table.AddColumn(new TableColumn("Recall").RightAligned());

        foreach (var label in ExpressionLabels.All)
        {
            var recall = metrics.Recall(label);
            string[] cells =
            [
                label.Name(),
                .. ExpressionLabels.All.Select(predicted => ConfusionCell(label, predicted)),
                recall is null ? "–" : Percent(recall.Value),
            ];
            table.AddRow(cells);
        }

        return table;
    }

    private IEnumerable<int> ConfusionRow(Expression label) =>
        ExpressionLabels.All.Select(predicted => metrics[label, predicted]);

    private string ConfusionCell(Expression label, Expression predicted)
    {
        var count = Number(metrics[label, predicted]);
        return predicted == label ? $"[bold]{count}[/]" : count;
    }

    private static double? Rounded(double? rate) => rate is null ? null : Math.Round(rate.Value, 6);

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Percent(double rate) => rate.ToString("0.0 %", CultureInfo.InvariantCulture);
}
