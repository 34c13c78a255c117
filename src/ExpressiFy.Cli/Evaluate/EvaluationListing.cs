using System.Globalization;
using ExpressiFy.Affect;
using ExpressiFy.Cli.Terminal;
using ExpressiFy.Vision.FaceSets;
using Spectre.Console;

namespace ExpressiFy.Cli.Evaluate;

/// <summary>An evaluation for people and for programs: the FER-2013 head in full, and how often the served scores agree with the labels.</summary>
internal sealed class EvaluationListing(string dataSet, string? usage, ClassificationMetrics metrics, ClassificationMetrics served, IReadOnlyList<string> leftOut)
{
    private static readonly string Method = $"expected calibration error, {Calibration.Bins} equal-width bins";

    /// <summary>One object; rows of the confusion matrix are labels, columns are readings, both in the order of "labels".</summary>
    public string ToJson() => JsonLine.Of(new
    {
        dataset = dataSet,
        usage,
        n = metrics.Count,
        accuracy = Rounded(metrics.Accuracy),
        meanRecall = Rounded(metrics.MeanRecall),
        recall = ExpressionLabels.All.ToDictionary(label => label.Name(), label => Rounded(metrics.Recall(label))),
        labels = ExpressionLabels.All.Select(label => label.Name()),
        confusion = ExpressionLabels.All.Select(label => ExpressionLabels.All.Select(read => metrics[label, read])),
        calibrationError = Rounded(metrics.Calibration.Error),
        calibrationMethod = Method,
        servedAccuracy = Rounded(served.Accuracy),
        leftOut,
    });

    public void Show(Screen screen)
    {
        screen.Console.WriteLine($"{Number(metrics.Count)} faces of {dataSet}{(usage is null ? "" : $", {usage}")}");
        screen.Console.WriteLine($"Accuracy           {Percent(metrics.Accuracy)} (FER-2013 head)");
        screen.Console.WriteLine($"Served scores      {Percent(served.Accuracy)} (both heads, as the page shows them)");
        screen.Console.WriteLine($"Mean recall        {Percent(metrics.MeanRecall)}");
        screen.Console.WriteLine($"Calibration error  {Percent(metrics.Calibration.Error)} ({Method})");
        screen.Console.WriteLine();
        screen.Show(ConfusionTable());
    }

    private Table ConfusionTable()
    {
        var table = new Table().AddColumn(new TableColumn("Label \\ read as").NoWrap());
        foreach (var read in ExpressionLabels.All)
            table.AddColumn(new TableColumn(read.Name()).RightAligned());
        table.AddColumn(new TableColumn("Recall").RightAligned());

        foreach (var label in ExpressionLabels.All)
        {
            var counts = ExpressionLabels.All.Select(read => (read == label ? "[bold]{0}[/]" : "{0}")
                .Replace("{0}", Number(metrics[label, read]), StringComparison.Ordinal));
            table.AddRow([label.Name(), .. counts, metrics.Recall(label) is { } recall ? Percent(recall) : "–"]);
        }

        return table;
    }

    private static double? Rounded(double? share) => share is { } value ? Math.Round(value, 6) : null;

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Percent(double share) => share.ToString("0.0 %", CultureInfo.InvariantCulture);
}
