using System.CommandLine;
using ExpressiFy.Lab.Runs;
using Spectre.Console;

namespace ExpressiFy.Lab.Commands;

/// <summary>compare: a table of training runs, the highest held-out accuracy first.</summary>
public static class CompareCommand
{
    /// <summary>
    /// Width when the output is redirected. Spectre.Console's default of 80 columns would wrap the names.
    /// </summary>
    private const int RedirectedWidth = 240;

    private static readonly string[] NumericColumns =
        ["parameters", "epochs", "held out", "PublicTest", "FER+ of 7", "ECE"];

    public static Command Create()
    {
        var runs = new Argument<string[]>("RUN")
        {
            Description = "Folders of training runs, or of reports kept with --keep",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command(
            "compare", "A table of training runs; PublicTest figures show for runs that were evaluated on it")
        {
            runs,
        };
        command.SetAction(parsed => CommandErrors.Run(() =>
        {
            var compared = parsed.GetRequiredValue(runs).Select(path => RunComparison.Of(new(path)));
            Show(compared.OrderByDescending(run => run.HeldOut ?? run.PublicTest?.Accuracy ?? 0));
            return 0;
        }));
        return command;
    }

    private static void Show(IEnumerable<RunComparison> runs)
    {
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = RedirectedWidth;

        var table = new Table().Border(TableBorder.None).AddColumns("run", "recipe", "network");
        foreach (var header in NumericColumns)
            table.AddColumn(new TableColumn(header).RightAligned().NoWrap());
        foreach (var run in runs)
            table.AddRow([.. Cells(run).Select(Markup.Escape)]);
        AnsiConsole.Write(table);
    }

    private static string[] Cells(RunComparison run) =>
    [
        run.Run,
        run.Recipe,
        run.Network,
        $"{run.Parameters:N0}",
        run.Epochs ?? "-",
        Percent(run.HeldOut),
        Percent(run.PublicTest?.Accuracy),
        Percent(run.PublicTest?.FerPlusSeven?.Accuracy),
        run.PublicTest is null ? "-" : $"{run.PublicTest.CalibrationError:F4}",
    ];

    private static string Percent(double? fraction) => fraction is null ? "-" : $"{fraction * 100:F2}%";
}
