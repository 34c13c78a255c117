using System.Text.Json;

namespace ExpressiFy.Cli.Tests.Picks;

public sealed class PickCommandTests
{
    [Fact]
    public async Task Json_has_the_shape_of_the_api()
    {
        var run = await Expressify.RunAsync(
            "pick", "--expression", "sad", "--aim", "lift", "--max-runtime", "100", "--json");
        Assert.Equal(0, run.ExitCode);
        var reply = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(
            ["mood", "aim", "target", "pick", "reason", "alternatives"],
            reply.EnumerateObject().Select(property => property.Name));
        Assert.InRange(reply.GetProperty("pick").GetProperty("runtimeMinutes").GetInt32(), 1, 100);
        Assert.Equal(2, reply.GetProperty("alternatives").GetArrayLength());
    }

    [Fact]
    public async Task Text_is_the_title_the_reason_and_two_others()
    {
        var run = await Expressify.RunAsync("pick", "--expression", "happy", "--medium", "track");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(4, run.OutputLines.Length);
        Assert.Matches(@"^    \S.*\.$", run.OutputLines[1]);
        Assert.All(run.OutputLines[2..], line => Assert.StartsWith("or ", line));
    }

    [Fact]
    public async Task Filters_that_no_title_passes_are_said()
    {
        var run = await Expressify.RunAsync("pick", "--max-runtime", "1");
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("No title of the catalogue passes these filters.", run.Error);
    }

    [Fact]
    public async Task A_pick_has_no_count() =>
        Assert.Equal(2, (await Expressify.RunAsync("pick", "--count", "3")).ExitCode);
}
