using System.Text.Json;
using System.Xml.Linq;
using ExpressiFy.Testing;

namespace ExpressiFy.Lab.Tests.Simulate;

public sealed class SimulateCommandTests
{
    [Fact]
    public async Task More_weight_on_variety_makes_lists_less_alike_and_fit_less()
    {
        using var folder = new TemporaryFolder();
        var svg = folder.File("variety.svg");
        var run = await LabProgram.RunAsync("simulate", "--people", "3", "--svg", svg, "--json");

        Assert.Equal(0, run.ExitCode);
        var lists = JsonDocument.Parse(Assert.Single(run.OutputLines)).RootElement.GetProperty("lists").EnumerateArray().ToList();
        Assert.Equal("the list offered", lists[^1].GetProperty("name").GetString());
        var likeness = lists[..^1].Select(list => list.GetProperty("likeness").GetDouble()).ToList();
        var fit = lists[..^1].Select(list => list.GetProperty("fit").GetDouble()).ToList();
        Assert.True(likeness[0] > likeness[^1]);
        Assert.Equal(fit.OrderDescending(), fit);
        Assert.All(lists, list => Assert.InRange(list.GetProperty("repeats").GetDouble(), 0, 1));
        Assert.Equal("svg", XDocument.Load(svg).Root!.Name.LocalName);
    }

    [Fact]
    public async Task The_same_seed_makes_up_the_same_week()
    {
        var (one, other) = (await LabProgram.RunAsync("simulate", "--people", "2", "--json"), await LabProgram.RunAsync("simulate", "--people", "2", "--json"));
        Assert.Equal(one.Output, other.Output);
        Assert.NotEqual(one.Output, (await LabProgram.RunAsync("simulate", "--people", "2", "--seed", "2", "--json")).Output);
    }

    [Fact]
    public async Task Nobody_cannot_be_simulated() => Assert.Equal(2, (await LabProgram.RunAsync("simulate", "--people", "0")).ExitCode);
}
