using System.CommandLine;
using ExpressiFy.Cli.Terminal;
using Spectre.Console;

namespace ExpressiFy.Cli.Doctor;

/// <summary>`expressify doctor`: shows what is available and what is missing, with the remedies.</summary>
internal static class DoctorCommand
{
    public static Command Describe(Screen screen)
    {
        var command = new DescribedCommand(
            "doctor",
            "Checks what ExpressiFy needs on this computer and says how to get what is missing. "
                + "Fails when something needed is missing.",
            "expressify doctor");
        return command.Runs(screen, (_, _) => Run(screen));
    }

    private static int Run(Screen screen)
    {
        var missing = new List<string>();
        var table = new Table().AddColumn("").AddColumn("What").AddColumn("Found");
        foreach (var check in DoctorChecks.All())
        {
            var result = RunCheck(check);
            table.AddRow(Mark(result.Status), Markup.Escape(check.Subject), Markup.Escape(result.Details));
            if (result.Status == CheckStatus.Missing)
                missing.Add(check.Subject);
        }

        screen.Show(table);
        if (missing.Count > 0)
            throw new Failure($"Missing: {string.Join(", ", missing)}.");
        screen.Console.WriteLine("Everything that is needed is there.");
        return ExitCode.Done;
    }

    /// <summary>Runs a check; its failure is a result too, so that the other checks still run.</summary>
    private static DoctorResult RunCheck(DoctorCheck check)
    {
        try
        {
            return check.Run();
        }
        catch (Exception problem)
        {
            return DoctorResult.Missing(Outcome.Line(problem).ReplaceLineEndings(" "));
        }
    }

    private static string Mark(CheckStatus status) => status switch
    {
        CheckStatus.There => "[green]✓[/]",
        CheckStatus.Missing => "[red]✗[/]",
        _ => "[grey]–[/]",
    };
}
