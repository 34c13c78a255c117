using System.CommandLine;
using System.CommandLine.Invocation;
using ExpressiFy.Cli.Terminal;
using ExpressiFy.Lab.EvaluateMood;
using ExpressiFy.Lab.EvaluateTaste;
using ExpressiFy.Lab.Simulate;

namespace ExpressiFy.Lab.Commands;

/// <summary>Parses and runs the lab's commands.</summary>
internal static class LabCommandLine
{
    // Ctrl+C ends a training run after the current batch and a checkpoint, which takes a few seconds.
    private static readonly TimeSpan TerminationTimeout = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Runs one command line. The exit code is 0, or 1 for a failure. Wrong usage is 1 for the commands that train, 2
    /// for evaluate-taste and simulate, which also give 130 when interrupted.
    /// </summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Screen screen)
    {
        var parsed = Root(screen).Parse(args);
        if (parsed.Action is ParseErrorAction && parsed.CommandResult.Command is DescribedCommand command)
        {
            screen.WriteError($"{parsed.Errors[0].Message.TrimEnd('.', ' ')}. Try: {command.Name} --help");
            return ExitCode.Usage;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            Output = screen.Output,
            Error = screen.Error,
            ProcessTerminationTimeout = TerminationTimeout,
        });
    }

    private static RootCommand Root(Screen screen) =>
        new(
            "Trains, evaluates and exports the network that reads facial expressions, "
            + "and measures the recommendations.")
        {
            TrainCommand.Create(TimeProvider.System),
            EvaluateNetworksCommand.Create(),
            ExportCommand.Create(),
            CompareCommand.Create(),
            RestoreCommand.Create(),
            TeachCommand.Create(),
            SvmCommand.CreateClassical(),
            SvmCommand.CreateHybrid(),
            DuplicatesCommand.Create(),
            EvaluateMoodCommand.Describe(screen),
            EvaluateReadingsCommand.Describe(screen),
            EvaluateTasteCommand.Describe(screen),
            SimulateCommand.Describe(screen),
        };
}
