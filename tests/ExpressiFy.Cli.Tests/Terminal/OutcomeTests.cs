using ExpressiFy.Cli.Terminal;

namespace ExpressiFy.Cli.Tests.Terminal;

public sealed class OutcomeTests
{
    [Theory]
    [MemberData(nameof(Endings))]
    public async Task However_a_run_ends_there_is_at_most_one_line(Exception problem, int exitCode, string? said)
    {
        using StringWriter output = new(), error = new();
        var screen = new Screen(output, error, outputIsTerminal: false, errorIsTerminal: false, colour: false);

        var result = await Outcome.OfAsync(screen, () => throw problem);

        Assert.Equal(exitCode, result);
        var lines = error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (said is null)
            Assert.Empty(lines);
        else
            Assert.Contains(said, Assert.Single(lines), StringComparison.Ordinal);
    }

    public static TheoryData<Exception, int, string?> Endings => new()
    {
        { new Failure("over two\nlines"), 1, "over two lines" },
        { new OperationCanceledException(), 130, null },
        { new UnauthorizedAccessException("Access is denied."), 1, "Access is denied." },
        { new TypeInitializationException("NativeMethods", new DllNotFoundException("libx.so\nand more")), 1, "expressify doctor" },
        { new InvalidOperationException("a defect"), 1, "please report it: InvalidOperationException: a defect" },
    };
}
