using System.Diagnostics;
using ExpressiFy.Cli.Terminal;
using ExpressiFy.Testing;

namespace ExpressiFy.Cli.Tests;

/// <summary>Runs the program: here in the test's process, or as people do, in one of its own.</summary>
internal static class Expressify
{
    /// <summary>The built program.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "ExpressiFy.Cli.dll");

    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(2);

    /// <summary>In this process, as if piped.</summary>
    public static async Task<ProgramRun> Here(params string[] args)
    {
        using StringWriter output = new(), error = new();
        var exitCode = await CommandLine.RunAsync(args, new Screen(output, error, outputIsTerminal: false, errorIsTerminal: false, colour: false));
        return new(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>In a process of its own, piped.</summary>
    public static Task<ProgramRun> Piped(params string[] args) => Child(new("dotnet", [Program, .. args]));

    /// <summary>In a process of its own that believes to write to a terminal of 80 columns; both streams arrive in Output.</summary>
    public static Task<ProgramRun> OnTerminal(string[] args, string? noColour = null)
    {
        var start = Script($"dotnet {string.Join(' ', args.Prepend(Program).Select(arg => $"'{arg}'"))}");
        if (noColour is not null)
            start.Environment["NO_COLOR"] = noColour;
        return Child(start);
    }

    /// <summary>A shell line on a terminal of 80 columns.</summary>
    public static ProcessStartInfo Script(string line)
    {
        if (!File.Exists("/usr/bin/script"))
            Assert.Skip("There is no /usr/bin/script here to make a terminal with.");

        var start = new ProcessStartInfo("/usr/bin/script", ["-qec", $"stty cols 80; {line}", "/dev/null"]);
        start.Environment["TERM"] = "xterm-256color";
        start.Environment.Remove("NO_COLOR");
        return start;
    }

    /// <summary>Runs a process to its end.</summary>
    public static async Task<ProgramRun> Child(ProcessStartInfo start)
    {
        using var process = Start(start);
        return await Finish(process);
    }

    /// <summary>Starts a process with all streams redirected.</summary>
    public static Process Start(ProcessStartInfo start)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    /// <summary>
    /// In a process of its own that Ctrl+C reaches even where these tests run in the background: there a shell makes every process
    /// below it ignore that signal, and env undoes it.
    /// </summary>
    public static Process StartInterruptible(params string[] args) =>
        Start(new("env", ["--default-signal=INT", "dotnet", Program, .. args]));

    /// <summary>Reads what is left of its output and waits for its end; kills it when that takes too long.</summary>
    public static async Task<ProgramRun> Finish(Process process)
    {
        using var patience = new CancellationTokenSource(LongestRun);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return new(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The program did not end within {LongestRun}.");
        }
    }

    /// <summary>Ctrl+C.</summary>
    public static async Task Interrupt(Process process)
    {
        using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
        await kill.WaitForExitAsync();
    }
}
