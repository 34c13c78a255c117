namespace ExpressiFy.Cli.Tests;

public sealed class CommandLineTests
{
    private const string ColourSequence = "\x1b[38;";
    private static readonly string[] ColouredCommand = ["recommend", "--expression", "sad", "--count", "2"];

    public static TheoryData<string> Commands =>
        ["detect", "watch", "recommend", "pick", "evaluate", "evaluate-neutral", "catalogue", "import", "doctor"];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_command_has_help_with_examples(string command)
    {
        var run = await Expressify.RunAsync(command, "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        var output = run.Output.ReplaceLineEndings("\n");
        Assert.Contains($"Usage:\n  expressify {command}", output);
        Assert.Contains($"Examples:\n  expressify {command}", output);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_of_the_program_names_every_command(string command)
    {
        var run = await Expressify.RunAsync("--help");
        Assert.Contains($"\n  {command}", run.Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Without_a_command_the_help_is_printed_with_the_exit_code_of_wrong_usage()
    {
        var run = await Expressify.RunAsync();
        Assert.Contains("Examples:", run.Output);
        Assert.Equal(2, run.ExitCode);
    }

    [Theory]
    [InlineData("frobnicate", "frobnicate")]
    [InlineData("detect", "Required argument missing")]
    [InlineData("detect --no-such-option x.jpg", "--no-such-option")]
    [InlineData("evaluate", "Required argument missing")]
    [InlineData("watch --camera one", "'one'")]
    [InlineData("watch --camera -1", "counted from 0")]
    [InlineData("watch --camera 1 --video x.mp4", "not both")]
    [InlineData("recommend --aim lift", "--expression")]
    [InlineData("recommend --expression glad", "'glad'")]
    [InlineData("recommend --expression sad --aim cheer", "'cheer'")]
    [InlineData("recommend --expression sad --medium book", "'book'")]
    [InlineData("recommend --expression sad --count 0", "1 to 50")]
    [InlineData("recommend --expression sad --count 51", "1 to 50")]
    [InlineData("recommend --expression sad --count many", "whole number")]
    [InlineData("recommend --expression sad --from-year soon", "whole number")]
    public async Task Wrong_usage_is_one_line_that_names_the_help(string line, string message)
    {
        var run = await Expressify.RunAsync(line.Split(' '));

        run.FailedWith(2, message);
        Assert.Contains("--help", run.Error);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task The_process_ends_with_one_line_and_the_exit_code()
    {
        var run = await Expressify.PipedAsync("detect", "/no/such/picture.jpg");
        run.FailedWith(1, "/no/such/picture.jpg: There is no such file or folder.");
    }

    [Fact]
    public async Task A_file_named_like_a_response_file_is_a_file()
    {
        using var folder = new TemporaryFolder();
        var table = folder.Write("@fer.csv", "");

        (await Expressify.RunAsync("detect", "@absent.jpg")).FailedWith(1, "@absent.jpg: There is no such file");
        (await Expressify.RunAsync("evaluate", table)).FailedWith(1, "@fer.csv:1: ");
    }

    [Fact]
    public async Task The_version_is_that_of_the_project()
    {
        var run = await Expressify.RunAsync("--version");
        Assert.Equal(0, run.ExitCode);
        var version = typeof(CommandLine).Assembly.GetName().Version!;
        Assert.Equal(version.ToString(3), Assert.Single(run.OutputLines));
    }

    [Fact]
    public async Task A_terminal_gets_colour() =>
        Assert.Contains(ColourSequence, (await Expressify.OnTerminalAsync(ColouredCommand)).Output);

    [Fact]
    public async Task A_terminal_with_NO_COLOR_gets_no_colour() =>
        Assert.DoesNotContain(
            ColourSequence,
            (await Expressify.OnTerminalWithoutColourAsync(ColouredCommand)).Output);

    [Fact]
    public async Task A_pipe_gets_no_escape_sequence() =>
        Assert.DoesNotContain("\x1b", (await Expressify.PipedAsync(ColouredCommand)).Output);
}
