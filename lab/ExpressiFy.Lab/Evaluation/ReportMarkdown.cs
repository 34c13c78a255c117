using System.Text;
using ExpressiFy.Affect;

namespace ExpressiFy.Lab.Evaluation;

/// <summary>A report as a Markdown page.</summary>
public static class ReportMarkdown
{
    public static string Of(string title, EvaluationReport report)
    {
        var page = new StringBuilder();
        AppendSummary(page, title, report);
        if (report.Duplicates is not null)
            AppendDuplicates(page, report.Duplicates);
        AppendClasses(page, report);
        AppendCalibration(page, report);
        AppendServed(page, report);
        if (report.Robustness is not null)
            AppendRobustness(page, report.Robustness, report.Accuracy);
        AppendMistakes(page, report);
        return page.ToString();
    }

    private static void AppendSummary(StringBuilder page, string title, EvaluationReport report)
    {
        AppendLine(page, $"# {title}");
        page.AppendLine();
        var accuracy = Estimate(report.Accuracy, report.AccuracyInterval, bold: true);
        AppendLine(page, $"Accuracy {accuracy} of {report.Faces} faces (95 % interval, Wilson).");
        if (report.FerPlusMajority is not null)
        {
            AppendLine(
                page,
                $"Majority of the FER+ votes, eight labels: {report.FerPlusMajority:P2} of {report.FerPlusFaces}.");
        }
        if (report.FerPlusSeven is { } seven)
        {
            var sevenAccuracy = Estimate(seven.Accuracy, seven.Interval);
            AppendLine(page, $"FER+ head, majority among the seven expressions: {sevenAccuracy} of {seven.Faces}.");
        }

        if (report.Protocol is not null)
            AppendLine(page, $"A reading is made of {report.Protocol}.");
    }

    private static void AppendDuplicates(StringBuilder page, DuplicateReport duplicates)
    {
        AppendHeading(page, "Copies");
        var without = duplicates.WithoutTrainingDuplicate;
        var accuracy = Estimate(without.Accuracy, without.AccuracyInterval, bold: true);
        var unlearned = Text($"Of {without.Faces} photographs no copy was learned, whole or cropped differently");
        AppendLine(page, $"{unlearned}: accuracy {accuracy} on them.");
        if (duplicates.AccuracyWithTrainingDuplicate is not null)
        {
            var count = duplicates.WithTrainingDuplicate;
            AppendLine(page, $"Of the other {count} one was: {duplicates.AccuracyWithTrainingDuplicate:P2}.");
        }

        var memorised = Text($"if they took its label, the accuracy on all would be {duplicates.Memorised:P2}");
        AppendLine(
            page, $"Of {duplicates.WithAnyDuplicate} Training holds a copy, learned from or left out; {memorised}.");
    }

    private static void AppendClasses(StringBuilder page, EvaluationReport report)
    {
        AppendHeading(page, "Classes");
        page.AppendLine("Rows are labels, columns what they were read as.").AppendLine();
        AppendTable(
            page,
            ["label", .. ExpressionLabels.All.Select(expression => expression.Name()), "recall", "precision"],
            ExpressionLabels.All.Select(Cells));

        string[] Cells(Expression label) =>
        [
            label.Name(),
            .. report.Confusion[(int)label].Select(count => Text($"{count}")),
            Percent(report.Recall, label),
            Percent(report.Precision, label),
        ];
    }

    private static void AppendCalibration(StringBuilder page, EvaluationReport report)
    {
        AppendHeading(page, "Calibration");
        var calibrated = Text($"{report.Calibrated.Error:F4} after dividing by {report.Temperature}");
        AppendLine(page, $"Expected calibration error {report.Raw.Error:F4} before the temperature, {calibrated}.");
        if (report.LogLoss is not null)
            AppendLine(page, $"Log-loss of the label {report.LogLoss:F4}.");
        page.AppendLine();
        AppendTable(
            page,
            ["confidence", "faces", "mean confidence", "accuracy"],
            report.Calibrated.Bins.Where(bin => bin.Faces > 0).Select(Cells));

        static string[] Cells(ReliabilityBin bin) =>
        [
            Text($"{bin.Above:F2}–{bin.UpTo:F2}"),
            Text($"{bin.Faces}"),
            Text($"{bin.Confidence:P1}"),
            Text($"{bin.Accuracy:P1}"),
        ];
    }

    private static void AppendServed(StringBuilder page, EvaluationReport report)
    {
        if (report.Blend is null || report.ServedAlone is null)
            return;
        AppendHeading(page, "Served scores");
        page.AppendLine("By our network alone, as faces of 48 pixels are read.")
            .AppendLine("The calibration error is against the mean of the label and of the votes.")
            .AppendLine();
        AppendTable(
            page,
            [
                "", "FER-2013 label", "FER+ majority of seven", "calibration error",
                .. ExpressionLabels.All.Select(expression => $"recall of {expression.Name()}"),
            ],
            [Cells("both heads", report.Blend), Cells("neutral lowered, as served", report.ServedAlone)]);

        static string[] Cells(string name, ServedReport served) =>
        [
            name,
            Text($"{served.Fer2013Label:P1}"),
            Text($"{served.FerPlusMajority:P1}"),
            Text($"{served.CalibrationError:F4}"),
            .. ExpressionLabels.All.Select(expression => Percent(served.Recall, expression)),
        ];
    }

    private static void AppendRobustness(
        StringBuilder page, IReadOnlyDictionary<string, double> robustness, double accuracy)
    {
        AppendHeading(page, "Robustness");
        AppendTable(page, ["faces", "accuracy", "points"], robustness.Select(Cells));

        string[] Cells(KeyValuePair<string, double> measured) =>
        [
            measured.Key,
            Text($"{measured.Value:P1}"),
            Text($"{(measured.Value - accuracy) * 100:+0.0;-0.0;0.0}"),
        ];
    }

    private static void AppendMistakes(StringBuilder page, EvaluationReport report)
    {
        AppendHeading(page, "Mistakes made with most confidence");
        page.AppendLine("Rows of the data, the first face being 1.").AppendLine();
        AppendTable(page, ["row", "label", "read as", "share"], report.WorstMistakes.Select(Cells));

        static string[] Cells(Mistake mistake) =>
            [Text($"{mistake.Row}"), mistake.Label, mistake.Predicted, Text($"{mistake.Probability:P1}")];
    }

    private static string Estimate(double proportion, double[] interval, bool bold = false)
    {
        var mark = bold ? "**" : "";
        return Text($"{mark}{proportion:P2}{mark} [{interval[0]:P2}–{interval[1]:P2}]");
    }

    private static void AppendHeading(StringBuilder page, string heading) =>
        page.AppendLine().AppendLine("## " + heading).AppendLine();

    private static void AppendTable(StringBuilder page, string[] header, IEnumerable<string[]> rows)
    {
        AppendCells(page, header);
        AppendCells(page, [.. header.Select(_ => "---")]);
        foreach (var row in rows)
            AppendCells(page, row);
    }

    private static void AppendCells(StringBuilder page, string[] cells) =>
        page.Append("| ").AppendJoin(" | ", cells).AppendLine(" |");

    private static void AppendLine(StringBuilder page, FormattableString text) => page.AppendLine(Text(text));

    private static string Percent(IReadOnlyDictionary<string, double> byExpression, Expression expression) =>
        byExpression.TryGetValue(expression.Name(), out var proportion) ? Text($"{proportion:P1}") : "–";

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
