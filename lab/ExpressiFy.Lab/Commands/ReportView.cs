using ExpressiFy.Affect;
using ExpressiFy.Lab.Evaluation;
using Spectre.Console;

namespace ExpressiFy.Lab.Commands;

/// <summary>Prints a report to the console.</summary>
public static class ReportView
{
    /// <summary>Mistakes printed; the Markdown and JSON reports hold more.</summary>
    private const int PrintedMistakes = 5;

    /// <summary>One line with accuracy, calibration and, where measured, log-loss, FER+ figures and protocol.</summary>
    public static void WriteSummary(string name, EvaluationReport report)
    {
        var accuracy = $"{report.Accuracy:P2} ({report.AccuracyInterval[0]:P2} to {report.AccuracyInterval[1]:P2})";
        var calibration = $"{report.CalibrationError:F4} "
            + $"({report.Raw.Error:F4} before the temperature {report.Temperature})";
        Console.WriteLine(
            $"{name}: accuracy {accuracy} of {report.Faces} faces, calibration error {calibration}"
            + LogLoss(report) + Majority(report) + Protocol(report));
    }

    /// <summary>
    /// The summary, the confusion matrix, the most confident mistakes, and duplicates and robustness where measured.
    /// </summary>
    public static void Write(string name, EvaluationReport report)
    {
        WriteSummary(name, report);
        WriteConfusion(report);
        if (report.WorstMistakes.Count > 0)
        {
            var mistakes = report.WorstMistakes.Take(PrintedMistakes)
                .Select(mistake => $"{mistake.Row} ({mistake.Label} as {mistake.Predicted}, {mistake.Probability:P0})");
            Console.WriteLine($"most confident mistakes, by row: {string.Join(", ", mistakes)}");
        }

        WriteServed("both heads, as the file computes them", report.Blend);
        WriteServed("served by our network alone, neutral lowered", report.ServedAlone);
        if (report.Duplicates is not null)
            WriteDuplicates(report.Duplicates);
        foreach (var (perturbation, accuracy) in report.Robustness ?? new Dictionary<string, double>())
        {
            var points = (accuracy - report.Accuracy) * 100;
            Console.WriteLine($"{perturbation}: accuracy {accuracy:P2} ({points:+0.0;-0.0;0.0} points)");
        }
    }

    /// <summary>Two lines: accuracy and calibration, then the recall of each expression.</summary>
    private static void WriteServed(string name, ServedReport? served)
    {
        if (served is null)
            return;
        var majority = served.FerPlusMajority is null
            ? ""
            : $", FER+ majority of seven {served.FerPlusMajority:P2} of {served.FerPlusFaces}"
                + $", calibration error against the mean of label and votes {served.CalibrationError:F4}"
                + $" (a temperature of {served.Temperature} would fit it best)";
        Console.WriteLine($"{name}: FER-2013 label {served.Fer2013Label:P2}{majority}");
        Console.WriteLine($"  recall of labels: {Recalls(served.Recall)}");
        if (served.FerPlusRecall.Count > 0)
            Console.WriteLine($"  recall of majorities: {Recalls(served.FerPlusRecall)}");
    }

    private static string Recalls(IReadOnlyDictionary<string, double> recall) => string.Join(
        ", ", recall.Select(expression => $"{expression.Key} {Percent(recall, expression.Key)}"));

    private static string LogLoss(EvaluationReport report) =>
        report.LogLoss is null ? "" : $", log-loss {report.LogLoss:F4}";

    private static string Majority(EvaluationReport report)
    {
        var text = "";
        if (report.FerPlusMajority is not null)
            text += $", FER+ majority of eight {report.FerPlusMajority:P2} of {report.FerPlusFaces}";
        var seven = report.FerPlusSeven;
        if (seven is not null)
        {
            var interval = $"({seven.Interval[0]:P2} to {seven.Interval[1]:P2})";
            text += $", of seven {seven.Accuracy:P2} {interval} of {seven.Faces}";
        }

        return text;
    }

    private static string Protocol(EvaluationReport report) =>
        report.Protocol is null ? "" : $"; a reading is made of {report.Protocol}";

    /// <summary>A row for each true label: counts of the predicted labels, then recall and precision.</summary>
    private static void WriteConfusion(EvaluationReport report)
    {
        var table = new Table().Border(TableBorder.None).AddColumn(new TableColumn("label").NoWrap().Padding(1, 0));
        foreach (var expression in ExpressionLabels.All)
            table.AddColumn(NumberColumn(expression.Name()));
        table.AddColumn(NumberColumn("recall")).AddColumn(NumberColumn("prec."));
        foreach (var expression in ExpressionLabels.All)
        {
            table.AddRow(
            [
                expression.Name(),
                .. report.Confusion[(int)expression].Select(count => $"{count}"),
                Percent(report.Recall, expression.Name()),
                Percent(report.Precision, expression.Name()),
            ]);
        }

        AnsiConsole.Write(table);
    }

    private static void WriteDuplicates(DuplicateReport report)
    {
        WriteSummary("of these, photographs of which no copy was learned", report.WithoutTrainingDuplicate);
        if (report.AccuracyWithTrainingDuplicate is not null)
        {
            Console.WriteLine(
                $"the other {report.WithTrainingDuplicate}, of which a copy was learned: "
                + $"accuracy {report.AccuracyWithTrainingDuplicate:P2}");
        }

        Console.WriteLine(
            $"{report.WithAnyDuplicate} with a copy anywhere in Training: if they took its label, "
            + $"accuracy {report.Memorised:P2} of all");
    }

    private static string Percent(IReadOnlyDictionary<string, double> byExpression, string expression) =>
        byExpression.TryGetValue(expression, out var fraction) ? $"{fraction * 100:F1}%" : "-";

    /// <summary>A narrow column, so that nine fit into eighty characters.</summary>
    private static TableColumn NumberColumn(string header) =>
        new TableColumn(header).RightAligned().NoWrap().Padding(1, 0);
}
