using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Lab.EvaluateMood;
using ExpressiFy.Recommendations;

namespace ExpressiFy.Lab.Tests.EvaluateMood;

public sealed class EvaluateReadingsCommandTests
{
    private static readonly Recommender Recommender = new(TitleCatalogue.BuiltIn(), FixedClock.EvaluationDay);

    [Fact]
    public void There_are_twenty_readings_of_different_names()
    {
        var readings = ExampleReading.All();
        Assert.Equal(20, readings.Count);
        Assert.Equal(20, readings.DistinctBy(reading => reading.Name).Count());
        Assert.All(readings, reading => Assert.Equal(reading.Shares.Top, reading.Label));
    }

    [Theory]
    [InlineData(Aim.Match)]
    [InlineData(Aim.Lift)]
    [InlineData(Aim.Calm)]
    public void Lists_for_the_shares_fit_them_better_than_lists_for_the_label(Aim aim)
    {
        var readings = ExampleReading.All()
            .Select(reading => ReadingComparison.Of(Recommender, reading, Medium.Film, aim, seeds: 5))
            .ToList();
        Assert.True(
            readings.Average(reading => reading.Shares.Fit) > readings.Average(reading => reading.Label.Fit));
        Assert.True(
            readings.Average(reading => reading.Shares.Feeding) <= readings.Average(reading => reading.Label.Feeding));
    }

    [Fact]
    public async Task The_table_has_a_line_for_each_reading()
    {
        var run = await LabProgram.RunAsync("evaluate-readings", "--seeds", "1");
        Assert.Equal(0, run.ExitCode);
        Assert.All(ExampleReading.All(), reading => Assert.Contains(reading.Name, run.Output));
    }

    [Fact]
    public async Task No_seeds_are_wrong_usage() =>
        Assert.Equal(2, (await LabProgram.RunAsync("evaluate-readings", "--seeds", "0")).ExitCode);
}
