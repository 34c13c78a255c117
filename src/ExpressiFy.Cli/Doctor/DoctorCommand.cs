using System.CommandLine;
using ExpressiFy.Cli.Terminal;
using Spectre.Console;

namespace ExpressiFy.Cli.Doctor;

/// <summary>`expressify doctor`: what is there, what is missing, and how to get it.</summary>
internal sealed class DoctorCommand
{
    public static Command Describe(Screen screen) => new DescribedCommand(
        "doctor",
        "Checks what ExpressiFy needs on this computer and says how to get what is missing. Fails when something needed is missing.",
        "expressify doctor").Runs(screen, (_, _) => Task.FromResult(new DoctorCommand().Run(screen)));

    public int Run(Screen screen)
    {
        var findings = DoctorChecks.All.Select(RunCheck).ToList();
        var table = new Table().AddColumn("").AddColumn("What").AddColumn("Found");
        foreach (var result in findings)
            table.AddRow(Mark(result.Verdict), Markup.Escape(result.Subject), Markup.Escape(result.Details));
        screen.Show(table);

        var missing = findings.Where(result => result.Verdict == CheckStatus.Missing).Select(result => result.Subject).ToList();
        if (missing.Count > 0)
            throw new Failure($"Missing: {string.Join(", ", missing)}.");
        screen.Console.WriteLine("Everything that is needed is there.");
        return ExitCode.Done;
    }

    /// <summary>A check that breaks is a finding too: the doctor never falls ill.</summary>
    private static DoctorResult RunCheck(DoctorCheck check)
    {
        try
        {
            return check.Run();
        }
        catch (Exception problem)
        {
            return new(CheckStatus.Missing, check.Subject, Outcome.Line(problem).ReplaceLineEndings(" "));
        }
    }

    private static string Mark(CheckStatus status) => status switch
    {
        CheckStatus.There => "[green]✓[/]",
        CheckStatus.Missing => "[red]✗[/]",
        _ => "[grey]–[/]",
    };
}
