using ExpressiFy.Testing;

namespace ExpressiFy.Cli.Tests;

public sealed class CommandLineTests
{
    public static TheoryData<string> Commands => ["detect", "watch", "recommend", "evaluate", "catalogue", "doctor"];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_command_has_help_with_examples(string command)
    {
        var run = await Expressify.Here(command, "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Contains($"Usage:\n  expressify {command}", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains($"Examples:\n  expressify {command}", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_of_the_program_names_every_command(string command) =>
        Assert.Contains($"\n  {command}", (await Expressify.Here("--help")).Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);

    [Fact]
    public async Task Without_a_command_there_is_help_and_the_exit_code_of_wrong_usage()
    {
        var run = await Expressify.Here();
        Assert.Contains("Examples:", run.Output, StringComparison.Ordinal);
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
    public async Task Wrong_usage_is_one_line_that_says_where_the_help_is(string line, string message)
    {
        var run = await Expressify.Here(line.Split(' '));

        run.FailedWith(2, message);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task The_program_itself_fails_with_one_line_and_its_exit_code()
    {
        (await Expressify.Piped("frobnicate")).FailedWith(2, "frobnicate");
        (await Expressify.Piped("detect", "/no/such/picture.jpg")).FailedWith(1, "/no/such/picture.jpg: There is no such file or folder.");
    }

    [Fact]
    public async Task A_file_called_like_an_option_or_a_response_file_is_a_file()
    {
        using var folder = new TemporaryFolder();
        (await Expressify.Here("detect", "@absent.jpg")).FailedWith(1, "@absent.jpg: There is no such file");
        (await Expressify.Here("evaluate", folder.Write("@fer.csv", ""))).FailedWith(1, "@fer.csv:1: ");
    }

    [Fact]
    public async Task The_version_is_one_line()
    {
        var run = await Expressify.Piped("--version");
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+", Assert.Single(run.OutputLines));
    }

    [Fact]
    public async Task Colour_is_for_terminals_that_want_it()
    {
        string[] command = ["recommend", "--expression", "sad", "--count", "2"];
        const string Colour = "\x1b[38;";

        Assert.DoesNotContain("\x1b", (await Expressify.Piped(command)).Output, StringComparison.Ordinal);
        Assert.Contains(Colour, (await Expressify.OnTerminal(command)).Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Colour, (await Expressify.OnTerminal(command, noColour: "1")).Output, StringComparison.Ordinal);
    }
}
