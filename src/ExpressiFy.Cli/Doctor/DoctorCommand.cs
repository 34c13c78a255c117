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
        var findings = Examinations.All.Select(Examine).ToList();
        var table = new Table().AddColumn("").AddColumn("What").AddColumn("Found");
        foreach (var finding in findings)
            table.AddRow(Mark(finding.Verdict), Markup.Escape(finding.What), Markup.Escape(finding.Found));
        screen.Show(table);

        var missing = findings.Where(finding => finding.Verdict == Verdict.Missing).Select(finding => finding.What).ToList();
        if (missing.Count > 0)
            throw new Failure($"Missing: {string.Join(", ", missing)}.");
        screen.Console.WriteLine("Everything that is needed is there.");
        return ExitCode.Done;
    }

    /// <summary>A check that breaks is a finding too: the doctor never falls ill.</summary>
    private static Finding Examine(Examination examination)
    {
        try
        {
            return examination.Look();
        }
        catch (Exception problem)
        {
            return new(Verdict.Missing, examination.What, Outcome.Line(problem).ReplaceLineEndings(" "));
        }
    }

    private static string Mark(Verdict verdict) => verdict switch
    {
        Verdict.There => "[green]✓[/]",
        Verdict.Missing => "[red]✗[/]",
        _ => "[grey]–[/]",
    };
}
