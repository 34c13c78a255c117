using Xunit;

namespace ExpressiFy.Testing;

/// <summary>The result of a program that has ended.</summary>
public sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    /// <summary>The non-empty lines of standard output.</summary>
    public string[] OutputLines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The non-empty lines of standard error.</summary>
    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>
    /// Asserts this exit code and a single line on standard error that contains the message, without a stack trace.
    /// </summary>
    public void FailedWith(int exitCode, string message)
    {
        Assert.Contains(message, Assert.Single(ErrorLines));
        Assert.Equal(exitCode, ExitCode);
        Assert.DoesNotContain("   at ", Error + Output);
    }
}
