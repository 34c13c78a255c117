using ExpressiFy.Cli.Terminal;

namespace ExpressiFy.Cli.Tests.Terminal;

public sealed class OutcomeTests : IDisposable
{
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public static TheoryData<Exception, string> Failures => new()
    {
        { new Failure("over two\nlines"), "over two lines" },
        { new UnauthorizedAccessException("Access is denied."), "Access is denied." },
        { new TypeInitializationException("X", new DllNotFoundException("libx.so\nmore")), "expressify doctor" },
        { new InvalidOperationException("a bug"), "please report it: InvalidOperationException: a bug" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_failure_is_one_line_and_exit_code_1(Exception exception, string message)
    {
        Assert.Equal(1, await RunAsync(exception));
        var line = Assert.Single(error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(message, line);
    }

    [Fact]
    public async Task A_cancelled_run_has_exit_code_130_and_no_message()
    {
        Assert.Equal(130, await RunAsync(new OperationCanceledException()));
        Assert.Empty(error.ToString());
    }

    public void Dispose()
    {
        output.Dispose();
        error.Dispose();
    }

    private Task<int> RunAsync(Exception exception)
    {
        var screen = new Screen(output, error, outputIsTerminal: false, errorIsTerminal: false, colour: false);
        return Outcome.OfAsync(screen, () => throw exception);
    }
}
