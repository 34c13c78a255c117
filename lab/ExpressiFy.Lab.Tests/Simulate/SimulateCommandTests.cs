using System.Text.Json;
using System.Xml.Linq;
using ExpressiFy.Testing;

namespace ExpressiFy.Lab.Tests.Simulate;

public sealed class SimulateCommandTests
{
    [Fact]
    public async Task A_higher_strength_gives_more_diverse_lists_that_fit_less()
    {
        using var folder = new TemporaryFolder();
        var svg = folder.File("variety.svg");
        var run = await LabProgram.RunAsync("simulate", "--part", "week", "--people", "3", "--svg", svg, "--json");

        Assert.Equal(0, run.ExitCode);
        var lists = JsonDocument.Parse(
            Assert.Single(run.OutputLines)).RootElement.GetProperty("lists").EnumerateArray().ToList();
        Assert.Equal("the list offered", lists[^1].GetProperty("name").GetString());
        var likeness = lists[..^1].Select(list => list.GetProperty("likeness").GetDouble()).ToList();
        var fit = lists[..^1].Select(list => list.GetProperty("fit").GetDouble()).ToList();
        Assert.True(likeness[0] > likeness[^1]);
        Assert.Equal(fit.OrderDescending(), fit);
        Assert.All(lists, list => Assert.InRange(list.GetProperty("repeats").GetDouble(), 0, 1));
        Assert.Equal("svg", XDocument.Load(svg).Root!.Name.LocalName);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_week()
    {
        var first = await LabProgram.RunAsync("simulate", "--part", "week", "--people", "2", "--json");
        var second = await LabProgram.RunAsync("simulate", "--part", "week", "--people", "2", "--json");
        var otherSeed = await LabProgram.RunAsync(
            "simulate", "--part", "week", "--people", "2", "--seed", "2", "--json");
        Assert.Equal(first.Output, second.Output);
        Assert.NotEqual(first.Output, otherSeed.Output);
    }

    [Fact]
    public async Task No_people_is_wrong_usage() =>
        Assert.Equal(2, (await LabProgram.RunAsync("simulate", "--people", "0")).ExitCode);
}
