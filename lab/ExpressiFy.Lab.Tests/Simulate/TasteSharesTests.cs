using System.Text.Json;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Lab.Simulate.Tastes;
using ExpressiFy.Testing;

namespace ExpressiFy.Lab.Tests.Simulate;

public sealed class TasteSharesTests
{
    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();

    // Shares and fits stand in this order.
    private enum Heard
    {
        Nothing,
        ThreeLikes,
        TwentyLikes,
        ThreeDislikes,
    }

    [Fact]
    public async Task Lists_follow_a_taste_after_three_likes_and_still_fit_the_mood()
    {
        const double MaxLossOfFit = 0.02;

        var run = await LabProgram.RunAsync("simulate", "--part", "taste", "--json");

        Assert.Equal(0, run.ExitCode);
        var tastes = JsonDocument.Parse(Assert.Single(run.OutputLines)).RootElement.GetProperty("tastes");
        var all = tastes.GetProperty("shares").EnumerateArray().Last();
        Assert.Equal("all", all.GetProperty("name").GetString());
        Assert.True(Of(all, "shares", Heard.ThreeLikes) >= 0.30);
        Assert.True(Of(all, "shares", Heard.TwentyLikes) >= 0.40);
        Assert.True(Of(all, "shares", Heard.ThreeDislikes) <= Of(all, "shares", Heard.Nothing) / 3);
        Assert.True(Of(all, "fits", Heard.ThreeLikes) >= Of(all, "fits", Heard.Nothing) - MaxLossOfFit);
        Assert.True(Of(all, "fits", Heard.TwentyLikes) >= Of(all, "fits", Heard.Nothing) - MaxLossOfFit);
    }

    [Fact]
    public async Task A_host_that_does_not_answer_is_named()
    {
        var run = await LabProgram.RunAsync("simulate", "--part", "taste", "--host", "http://127.0.0.1:9");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("http://127.0.0.1:9/", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_tastes_are_read_from_a_file()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write(
            "other.json",
            """
            [
              { "name": "horror", "medium": "film", "genre": "Horror" },
              { "name": "wolof", "medium": "film", "languages": ["wo"] }
            ]
            """);
        var run = await LabProgram.RunAsync("simulate", "--part", "taste", "--tastes", file, "--seeds", "1");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(run.OutputLines, line => line.StartsWith("horror", StringComparison.Ordinal));
        Assert.Contains("wolof angry/match (", run.OutputLines[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "no tastes")]
    [InlineData("[{\"name\": \"a\", \"mood\": \"sad\"}]", "mood")]
    [InlineData("nothing", "nothing")]
    public async Task A_file_that_holds_no_tastes_is_a_failure(string text, string mistake)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("other.json", text);
        var run = await LabProgram.RunAsync("simulate", "--part", "taste", "--tastes", file);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("other.json", run.Error, StringComparison.Ordinal);
        Assert.Contains(mistake, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--seeds", "0")]
    [InlineData("--part", "mood")]
    public async Task A_wrong_option_is_wrong_usage(string option, string value) =>
        Assert.Equal(2, (await LabProgram.RunAsync("simulate", option, value)).ExitCode);

    [Fact]
    public void Every_taste_holds_titles_of_its_own_medium_only() => Assert.All(TastePredicates.BuiltIn, taste =>
    {
        var titles = Catalogue.Titles.Where(taste.Holds).ToList();
        Assert.True(titles.Count >= TasteSimulation.FewestTitles);
        Assert.All(titles, title => Assert.Equal(taste.Medium, title.Medium));
    });

    [Fact]
    public void The_yardstick_prefers_what_the_mood_seeks()
    {
        var lift = new MoodCell(Expression.Sad, Aim.Lift);
        var fits = Catalogue.Titles.ToLookup(
            title => title.ClearMoods.Any(word => word.Name == "uplifting"),
            title => MoodYardstick.Default.Fit(title, lift));
        Assert.All(fits.SelectMany(group => group), fit => Assert.InRange(fit, 0, 1));
        Assert.True(fits[true].Average() > fits[false].Average() + 0.2);
    }

    [Fact]
    public void The_floor_holds_for_lift_and_not_for_a_good_cry()
    {
        var floor = new YardstickFloor(Catalogue);
        var grim = Catalogue.Titles.First(title =>
            title.ClearMoods.Any(word => word.Name == "dark") && title.ClearMoods.Any(word => word.Name == "tragic"));
        Assert.False(floor.Passes(grim, new(Expression.Sad, Aim.Lift)));
        Assert.False(floor.Passes(grim, new(Expression.Fear, Aim.Match)));
        Assert.True(floor.Passes(grim, new(Expression.Sad, Aim.Match)));
    }

    private static double Of(JsonElement line, string name, Heard heard) =>
        line.GetProperty(name)[(int)heard].GetDouble();
}
