using System.Diagnostics;
using Xunit;

namespace ExpressiFy.Testing;

/// <summary>Runs programs in processes of their own, with all streams redirected.</summary>
public static class ChildProcess
{
    private const string ScriptProgram = "/usr/bin/script";

    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(2);

    /// <summary>Runs a program to its end.</summary>
    public static async Task<ProgramRun> RunAsync(ProcessStartInfo start)
    {
        using var process = Start(start);
        return await FinishAsync(process);
    }

    /// <summary>Starts a program without standard input.</summary>
    public static Process Start(ProcessStartInfo start)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    /// <summary>
    /// Starts a .NET program that Ctrl+C reaches. A shell that starts the tests in the background makes every process
    /// below it ignore that signal; env undoes it.
    /// </summary>
    public static Process StartInterruptible(string program, params string[] args) =>
        Start(new("env", ["--default-signal=INT", "dotnet", program, .. args]));

    /// <summary>A shell command on a terminal of 80 columns; both of its streams arrive in the output.</summary>
    public static ProcessStartInfo OnTerminal(string shellCommand)
    {
        if (!File.Exists(ScriptProgram))
            Assert.Skip($"There is no {ScriptProgram} here to emulate a terminal with.");

        var start = new ProcessStartInfo(ScriptProgram, ["-qec", $"stty cols 80; {shellCommand}", "/dev/null"]);
        start.Environment["TERM"] = "xterm-256color";
        start.Environment.Remove("NO_COLOR");
        return start;
    }

    /// <summary>Reads the rest of the output and waits for the end; kills a process that takes too long.</summary>
    public static async Task<ProgramRun> FinishAsync(Process process)
    {
        using var timeout = new CancellationTokenSource(LongestRun);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            var error = process.StandardError.ReadToEndAsync(timeout.Token);
            await process.WaitForExitAsync(timeout.Token);
            return new(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The program did not end within {LongestRun}.");
        }
    }

    /// <summary>Sends the signal of Ctrl+C.</summary>
    public static async Task InterruptAsync(Process process)
    {
        using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
        await kill.WaitForExitAsync();
    }
}
