using Xunit;

namespace ExpressiFy.Testing;

/// <summary>What a run of the program left behind.</summary>
public sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    /// <summary>The lines of standard output that are not empty.</summary>
    public string[] OutputLines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The lines of standard error that are not empty.</summary>
    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>One line on standard error with this in it, nothing like a stack trace, and this exit code.</summary>
    public void FailedWith(int exitCode, string message)
    {
        Assert.Contains(message, Assert.Single(ErrorLines), StringComparison.Ordinal);
        Assert.Equal(exitCode, ExitCode);
        Assert.DoesNotContain("   at ", Error + Output, StringComparison.Ordinal);
    }
}
