using ExpressiFy.Moods;
using ExpressiFy.Training.Evaluation;
using Spectre.Console;

namespace ExpressiFy.Training.Commands;

/// <summary>Prints what was measured.</summary>
public static class ReportView
{
    public static void WriteSummary(string name, EvaluationReport report)
    {
        var votes = report.FerPlusMajority is { } share ? $", FER+ majority {share:P2} of {report.FerPlusFaces}" : "";
        Console.WriteLine(
            $"{name}: accuracy {report.Accuracy:P2} ({report.AccuracyInterval[0]:P2} to {report.AccuracyInterval[1]:P2}) of {report.Faces} faces, "
            + $"calibration error {report.CalibrationError:F4}{votes}");
    }

    /// <summary>The summary, then a row for each true label: what it was taken for, and its recall.</summary>
    public static void Write(string name, EvaluationReport report)
    {
        WriteSummary(name, report);
        var table = new Table().Border(TableBorder.None).AddColumn(new TableColumn("label").NoWrap().Padding(1, 0));
        foreach (var expression in Moods.Expressions.All)
            table.AddColumn(Numbers(expression.Name()));
        table.AddColumn(Numbers("recall"));
        foreach (var expression in Moods.Expressions.All)
        {
            var recall = report.Recall.TryGetValue(expression.Name(), out var share) ? $"{share:P1}" : "-";
            table.AddRow([expression.Name(), .. report.Confusion[(int)expression].Select(count => $"{count}"), recall]);
        }

        AnsiConsole.Write(table);
    }

    /// <summary>A narrow column, so that seven fit into eighty characters.</summary>
    private static TableColumn Numbers(string header) => new TableColumn(header).RightAligned().NoWrap().Padding(1, 0);
}
