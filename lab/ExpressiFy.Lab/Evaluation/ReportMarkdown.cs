using System.Globalization;
using System.Text;
using ExpressiFy.Affect;

namespace ExpressiFy.Lab.Evaluation;

/// <summary>A report as a Markdown page.</summary>
public static class ReportMarkdown
{
    public static string Of(string title, EvaluationReport report)
    {
        var page = new StringBuilder();
        page.AppendLine(CultureInfo.InvariantCulture, $"# {title}").AppendLine();
        page.AppendLine(CultureInfo.InvariantCulture, $"Accuracy **{report.Accuracy:P2}** [{report.AccuracyInterval[0]:P2}–{report.AccuracyInterval[1]:P2}] of {report.Faces} faces (95 % interval, Wilson).");
        if (report.FerPlusMajority is { } majority)
            page.AppendLine(CultureInfo.InvariantCulture, $"Majority of the FER+ votes, eight labels: {majority:P2} of {report.FerPlusFaces}.");
        if (report.FerPlusSeven is { } seven)
            page.AppendLine(CultureInfo.InvariantCulture, $"FER+ head, majority among the seven expressions: {seven.Accuracy:P2} [{seven.Interval[0]:P2}–{seven.Interval[1]:P2}] of {seven.Faces}.");
        if (report.Protocol is { } protocol)
            page.AppendLine(CultureInfo.InvariantCulture, $"A reading is made of {protocol}.");

        if (report.Copies is { } copies)
        {
            page.AppendLine().AppendLine("## Copies").AppendLine();
            page.AppendLine(CultureInfo.InvariantCulture, $"Of {copies.Unseen.Faces} photographs no copy was learned, whole or cropped differently: accuracy **{copies.Unseen.Accuracy:P2}** [{copies.Unseen.AccuracyInterval[0]:P2}–{copies.Unseen.AccuracyInterval[1]:P2}] on them.");
            if (copies.SeenAccuracy is { } seen)
                page.AppendLine(CultureInfo.InvariantCulture, $"Of the other {copies.Seen} one was: {seen:P2}.");
            page.AppendLine(CultureInfo.InvariantCulture, $"Of {copies.Copied} Training holds a copy, learned from or left out; if they took its label, the accuracy on all would be {copies.ByHeart:P2}.");
        }

        page.AppendLine().AppendLine("## Classes").AppendLine().AppendLine("Rows are labels, columns what they were read as.").AppendLine();
        Table(page, ["label", .. ExpressiFy.Affect.ExpressionLabels.All.Select(expression => expression.Name()), "recall", "precision"], ExpressiFy.Affect.ExpressionLabels.All.Select(expression => (string[])
        [
            expression.Name(),
            .. report.Confusion[(int)expression].Select(count => count.ToString(CultureInfo.InvariantCulture)),
            Share(report.Recall, expression),
            Share(report.Precision, expression),
        ]));

        page.AppendLine().AppendLine("## Calibration").AppendLine();
        page.AppendLine(CultureInfo.InvariantCulture, $"Expected calibration error {report.Raw.Error:F4} before the temperature, {report.Calibrated.Error:F4} after dividing by {report.Temperature}.");
        if (report.LogLoss is { } loss)
            page.AppendLine(CultureInfo.InvariantCulture, $"Log-loss of the label {loss:F4}.");
        page.AppendLine();
        Table(page, ["confidence", "faces", "mean confidence", "accuracy"], report.Calibrated.Bins.Where(bin => bin.Faces > 0).Select(bin => (string[])
            [Text($"{bin.Above:F2}–{bin.UpTo:F2}"), Text($"{bin.Faces}"), Text($"{bin.Confidence:P1}"), Text($"{bin.Accuracy:P1}")]));

        if (report.Robustness is { } robustness)
        {
            page.AppendLine().AppendLine("## Robustness").AppendLine();
            Table(page, ["faces", "accuracy", "points"], robustness.Select(row => (string[])[row.Key, Text($"{row.Value:P1}"), Text($"{(row.Value - report.Accuracy) * 100:+0.0;-0.0;0.0}")]));
        }

        page.AppendLine().AppendLine("## Mistakes made with most confidence").AppendLine().AppendLine("Rows of the data, the first face being 1.").AppendLine();
        Table(page, ["row", "label", "read as", "share"], report.WorstMistakes.Select(mistake => (string[])[Text($"{mistake.Row}"), mistake.Label, mistake.Read, Text($"{mistake.Share:P1}")]));
        return page.ToString();
    }

    private static void Table(StringBuilder page, string[] header, IEnumerable<string[]> rows)
    {
        foreach (var row in (string[][])[header, [.. header.Select(_ => "---")], .. rows])
            page.AppendLine(CultureInfo.InvariantCulture, $"| {string.Join(" | ", row)} |");
    }

    private static string Share(IReadOnlyDictionary<string, double> shares, Expression expression) =>
        shares.TryGetValue(expression.Name(), out var share) ? Text($"{share:P1}") : "–";

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
