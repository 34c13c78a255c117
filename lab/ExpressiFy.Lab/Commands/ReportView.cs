using ExpressiFy.Affect;
using ExpressiFy.Lab.Evaluation;
using Spectre.Console;

namespace ExpressiFy.Lab.Commands;

/// <summary>Prints what was measured.</summary>
public static class ReportView
{
    /// <summary>Mistakes printed; the Markdown and JSON reports hold more.</summary>
    private const int Mistakes = 5;

    public static void WriteSummary(string name, EvaluationReport report)
    {
        var votes = report.FerPlusMajority is { } share ? $", FER+ majority of eight {share:P2} of {report.FerPlusFaces}" : "";
        votes += report.FerPlusSeven is { } seven ? $", of seven {seven.Accuracy:P2} ({seven.Interval[0]:P2} to {seven.Interval[1]:P2}) of {seven.Faces}" : "";
        var logLoss = report.LogLoss is { } loss ? $", log-loss {loss:F4}" : "";
        Console.WriteLine(
            $"{name}: accuracy {report.Accuracy:P2} ({report.AccuracyInterval[0]:P2} to {report.AccuracyInterval[1]:P2}) of {report.Faces} faces, "
            + $"calibration error {report.CalibrationError:F4} ({report.Raw.Error:F4} before the temperature {report.Temperature}){logLoss}{votes}"
            + (report.Protocol is { } protocol ? $"; a reading is made of {protocol}" : ""));
    }

    /// <summary>The summary, then a row for each true label: what it was taken for, its recall and precision; robustness where it was measured.</summary>
    public static void Write(string name, EvaluationReport report)
    {
        WriteSummary(name, report);
        var table = new Table().Border(TableBorder.None).AddColumn(new TableColumn("label").NoWrap().Padding(1, 0));
        foreach (var expression in ExpressiFy.Affect.ExpressionLabels.All)
            table.AddColumn(Numbers(expression.Name()));
        table.AddColumn(Numbers("recall")).AddColumn(Numbers("prec."));
        foreach (var expression in ExpressiFy.Affect.ExpressionLabels.All)
        {
            string[] shares = [Share(report.Recall, expression), Share(report.Precision, expression)];
            table.AddRow([expression.Name(), .. report.Confusion[(int)expression].Select(count => $"{count}"), .. shares]);
        }

        AnsiConsole.Write(table);
        if (report.WorstMistakes.Count > 0)
            Console.WriteLine($"most confident mistakes, by row: {string.Join(", ", report.WorstMistakes.Take(Mistakes).Select(mistake => $"{mistake.Row} ({mistake.Label} as {mistake.Read}, {mistake.Share:P0})"))}");
        if (report.Copies is { } copies)
            WriteCopies(copies);
        foreach (var (perturbation, accuracy) in report.Robustness ?? new Dictionary<string, double>())
            Console.WriteLine($"{perturbation}: accuracy {accuracy:P2} ({(accuracy - report.Accuracy) * 100:+0.0;-0.0;0.0} points)");
    }

    private static void WriteCopies(DuplicateReport copies)
    {
        WriteSummary("of these, photographs of which no copy was learned", copies.Unseen);
        if (copies.SeenAccuracy is { } seen)
            Console.WriteLine($"the other {copies.Seen}, of which a copy was learned: accuracy {seen:P2}");
        Console.WriteLine($"{copies.Copied} with a copy anywhere in Training: if they took its label, accuracy {copies.ByHeart:P2} of all");
    }

    private static string Share(IReadOnlyDictionary<string, double> shares, Expression expression) =>
        shares.TryGetValue(expression.Name(), out var share) ? $"{share * 100:F1}%" : "-";

    /// <summary>A narrow column, so that nine fit into eighty characters.</summary>
    private static TableColumn Numbers(string header) => new TableColumn(header).RightAligned().NoWrap().Padding(1, 0);
}
