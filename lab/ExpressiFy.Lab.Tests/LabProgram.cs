using ExpressiFy.Cli.Terminal;
using ExpressiFy.Lab.Commands;
using ExpressiFy.Testing;

namespace ExpressiFy.Lab.Tests;

/// <summary>Runs the lab's program in the test's process, as if piped.</summary>
internal static class LabProgram
{
    public static async Task<ProgramRun> RunAsync(params string[] args)
    {
        using StringWriter output = new(), error = new();
        var screen = new Screen(output, error, outputIsTerminal: false, errorIsTerminal: false, colour: false, "lab");
        var exitCode = await LabCommandLine.RunAsync(args, screen);
        return new(exitCode, output.ToString(), error.ToString());
    }
}
