using System.Diagnostics;
using ExpressiFy.Cli.Terminal;

namespace ExpressiFy.Cli.Tests;

/// <summary>Runs the program, in the test's process or in one of its own.</summary>
internal static class Expressify
{
    /// <summary>The built program.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "ExpressiFy.Cli.dll");

    /// <summary>In this process, as if piped.</summary>
    public static async Task<ProgramRun> RunAsync(params string[] args)
    {
        using StringWriter output = new(), error = new();
        var screen = new Screen(output, error, outputIsTerminal: false, errorIsTerminal: false, colour: false);
        var exitCode = await CommandLine.RunAsync(args, screen);
        return new(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>In a process of its own, piped.</summary>
    public static Task<ProgramRun> PipedAsync(params string[] args) =>
        ChildProcess.RunAsync(new("dotnet", [Program, .. args]));

    /// <summary>In a process of its own on a terminal; both streams arrive in the output.</summary>
    public static Task<ProgramRun> OnTerminalAsync(params string[] args) => ChildProcess.RunAsync(Terminal(args));

    /// <summary>On a terminal with NO_COLOR set.</summary>
    public static Task<ProgramRun> OnTerminalWithoutColourAsync(params string[] args)
    {
        var start = Terminal(args);
        start.Environment["NO_COLOR"] = "1";
        return ChildProcess.RunAsync(start);
    }

    private static ProcessStartInfo Terminal(string[] args)
    {
        var quoted = args.Prepend(Program).Select(arg => $"'{arg}'");
        return ChildProcess.OnTerminal($"dotnet {string.Join(' ', quoted)}");
    }
}
