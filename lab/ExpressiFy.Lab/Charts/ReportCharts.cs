using ExpressiFy.Affect;
using ExpressiFy.Lab.Evaluation;

namespace ExpressiFy.Lab.Charts;

/// <summary>Writes the charts of a report.</summary>
public static class ReportCharts
{
    /// <summary>Writes confusion.svg, reliability.svg, recall.svg and, where measured, robustness.svg.</summary>
    /// <param name="folder">Created if missing.</param>
    /// <param name="title">Names the model and the split.</param>
    /// <param name="report">The report.</param>
    /// <returns>The paths of the files.</returns>
    public static IReadOnlyList<string> Write(string folder, string title, EvaluationReport report)
    {
        Directory.CreateDirectory(folder);
        var paths = new List<string>();
        Write("confusion", ConfusionMatrixChart.Of(title, report));
        Write("reliability", ReliabilityDiagram.Of(title, report));
        Write("recall", RecallChart(title, report));
        if (report.Robustness is not null)
            Write("robustness", RobustnessChart(title, report, report.Robustness));
        return paths;

        void Write(string name, string drawing)
        {
            var path = Path.Combine(folder, $"{name}.svg");
            File.WriteAllText(path, drawing);
            paths.Add(path);
        }
    }

    private static string RecallChart(string title, EvaluationReport report)
    {
        var bars = new List<Bar>();
        foreach (var expression in ExpressionLabels.All)
        {
            if (report.Recall.TryGetValue(expression.Name(), out var recall))
                bars.Add(new(expression.Name(), recall, Percent(recall)));
        }

        return BarChart.Of($"{title}: recall of each expression, dashed: accuracy", bars, report.Accuracy);
    }

    private static string RobustnessChart(
        string title, EvaluationReport report, IReadOnlyDictionary<string, double> robustness)
    {
        var bars = new List<Bar> { new("unchanged", report.Accuracy, Percent(report.Accuracy)) };
        foreach (var (perturbation, accuracy) in robustness)
        {
            var points = (accuracy - report.Accuracy) * 100;
            var note = FormattableString.Invariant($"{Percent(accuracy)} ({points:+0.0;-0.0;0.0})");
            bars.Add(new(perturbation, accuracy, note));
        }

        return BarChart.Of($"{title}: accuracy on changed faces, dashed: unchanged", bars, report.Accuracy);
    }

    private static string Percent(double proportion) => FormattableString.Invariant($"{proportion * 100:0.0} %");
}
