using System.CommandLine;
using ExpressiFy.Lab.Runs;
using Spectre.Console;

namespace ExpressiFy.Lab.Commands;

/// <summary>compare: training runs side by side, the best on the held-out faces first.</summary>
public static class CompareCommand
{
    /// <summary>A pipe has no width; in the eighty characters it is given by default the names would break.</summary>
    private const int PipeWidth = 240;

    public static Command Create()
    {
        var runs = new Argument<string[]>("RUN") { Description = "Folders of training runs, or of reports kept with --keep", Arity = ArgumentArity.OneOrMore };
        var command = new Command("compare", "A table of training runs; PublicTest figures show for runs that were evaluated on it") { runs };
        command.SetAction(parsed => CommandErrors.Run(() =>
        {
            Show(parsed.GetRequiredValue(runs).Select(run => RunComparison.Of(new(run))).OrderByDescending(run => run.HeldOut ?? run.PublicTest?.Accuracy ?? 0));
            return 0;
        }));
        return command;
    }

    private static void Show(IEnumerable<RunComparison> runs)
    {
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = PipeWidth;
        var table = new Table().Border(TableBorder.None).AddColumns("run", "recipe", "network");
        foreach (var header in (string[])["parameters", "epochs", "held out", "PublicTest", "FER+ of 7", "ECE"])
            table.AddColumn(new TableColumn(header).RightAligned().NoWrap());
        foreach (var run in runs)
        {
            string[] cells =
            [
                run.Run, run.Recipe, run.Network, $"{run.Parameters:N0}", run.Epochs ?? "-", Percent(run.HeldOut),
                Percent(run.PublicTest?.Accuracy), Percent(run.PublicTest?.FerPlusSeven?.Accuracy), run.PublicTest is { } report ? $"{report.CalibrationError:F4}" : "-",
            ];
            table.AddRow([.. cells.Select(Markup.Escape)]);
        }

        AnsiConsole.Write(table);
    }

    private static string Percent(double? share) => share is { } value ? $"{value * 100:F2}%" : "-";
}
