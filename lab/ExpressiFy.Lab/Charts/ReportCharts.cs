using ExpressiFy.Affect;
using ExpressiFy.Lab.Evaluation;

namespace ExpressiFy.Lab.Charts;

/// <summary>Everything of a report that can be drawn.</summary>
public static class ReportCharts
{
    /// <summary>Writes confusion.svg, reliability.svg, recall.svg and, where it was measured, robustness.svg.</summary>
    /// <param name="title">What was measured on what.</param>
    /// <returns>The paths of the files.</returns>
    public static IReadOnlyList<string> Write(string folder, string title, EvaluationReport report)
    {
        Directory.CreateDirectory(folder);
        var written = new List<string>();
        Write("confusion", ConfusionMatrixChart.Of(title, report));
        Write("reliability", ReliabilityDiagram.Of(title, report));
        Write("recall", BarChart.Of(
            $"{title}: recall of each expression, dashed: accuracy",
            [.. ExpressiFy.Affect.ExpressionLabels.All.Select(expression => expression.Name()).Where(report.Recall.ContainsKey).Select(name => new Bar(name, report.Recall[name], Percent(report.Recall[name])))],
            report.Accuracy));
        if (report.Robustness is { } robustness)
        {
            Write("robustness", BarChart.Of(
                $"{title}: accuracy on changed faces, dashed: unchanged",
                [
                    new("unchanged", report.Accuracy, Percent(report.Accuracy)),
                    .. robustness.Select(row => new Bar(row.Key, row.Value, FormattableString.Invariant($"{Percent(row.Value)} ({(row.Value - report.Accuracy) * 100:+0.0;-0.0;0.0})"))),
                ],
                report.Accuracy));
        }

        return written;

        void Write(string name, string drawing)
        {
            written.Add(Path.Combine(folder, $"{name}.svg"));
            File.WriteAllText(written[^1], drawing);
        }
    }

    private static string Percent(double share) => FormattableString.Invariant($"{share * 100:0.0} %");
}
