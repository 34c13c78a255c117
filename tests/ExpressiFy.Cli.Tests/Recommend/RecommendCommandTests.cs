using System.Text.Json;

namespace ExpressiFy.Cli.Tests.Recommend;

public sealed class RecommendCommandTests
{
    [Fact]
    public async Task Json_has_the_shape_of_the_api()
    {
        var reply = await JsonAsync("--expression", "sad", "--aim", "lift", "--medium", "film", "--count", "5");

        var mood = reply.GetProperty("mood");
        Assert.Equal("sad", mood.GetProperty("expression").GetString());
        Assert.Equal(-.63, mood.GetProperty("affect").GetProperty("valence").GetDouble());
        Assert.Equal("lift", reply.GetProperty("aim").GetString());
        Assert.Equal(5, reply.GetProperty("cards").GetArrayLength());
        foreach (var card in reply.GetProperty("cards").EnumerateArray())
        {
            Assert.StartsWith("film:tt", card.GetProperty("id").GetString());
            Assert.NotEmpty(card.GetProperty("title").GetString()!);
            Assert.InRange(card.GetProperty("score").GetDouble(), 0, 1);
            Assert.NotEqual(0, card.GetProperty("reasons").GetArrayLength());
        }
    }

    [Fact]
    public async Task Text_is_a_numbered_list_with_reasons()
    {
        var run = await RunAsync("--expression", "angry", "--aim", "calm", "--medium", "track", "--count", "3");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(6, run.OutputLines.Length);
        for (var card = 0; card < 3; card++)
        {
            Assert.StartsWith($" {card + 1}. ", run.OutputLines[2 * card]);
            Assert.Matches(@"^    \S.*\.$", run.OutputLines[(2 * card) + 1]);
        }
    }

    [Theory]
    [InlineData()]
    [InlineData("--aim", "browse")]
    public async Task Browsing_needs_no_expression(params string[] args)
    {
        var reply = await JsonAsync(args);
        Assert.Equal(JsonValueKind.Null, reply.GetProperty("mood").ValueKind);
        Assert.Equal("browse", reply.GetProperty("aim").GetString());
    }

    [Fact]
    public async Task An_expression_without_an_aim_is_matched()
    {
        var reply = await JsonAsync("--expression", "happy");
        Assert.Equal("match", reply.GetProperty("aim").GetString());
    }

    [Fact]
    public async Task Shares_of_a_reading_give_another_list_than_its_label()
    {
        var label = await JsonAsync("--expression", "neutral");
        var read = await JsonAsync("--shares", "happy=0.45,neutral=0.5,sad=0.05");
        Assert.Equal("match", read.GetProperty("aim").GetString());
        Assert.Equal("neutral", read.GetProperty("mood").GetProperty("expression").GetString());
        Assert.Equal(.333, read.GetProperty("mood").GetProperty("affect").GetProperty("valence").GetDouble());
        Assert.NotEqual(label.GetProperty("cards").ToString(), read.GetProperty("cards").ToString());
    }

    [Theory]
    [InlineData("happy")]
    [InlineData("happy=much")]
    [InlineData("joy=1")]
    [InlineData("happy=0.5")]
    [InlineData("happy=1.5,sad=-0.5")]
    [InlineData("happy=NaN")]
    [InlineData("")]
    public async Task Wrong_shares_are_wrong_usage(string shares) =>
        (await RunAsync("--shares", shares)).FailedWith(2, "--shares");

    [Fact]
    public async Task Every_filter_restricts_the_titles()
    {
        string[] filters =
            ["--genre", "comedy", "--from-year", "1980", "--to-year", "1999", "--max-runtime", "110"];
        var reply = await JsonAsync(["--aim", "browse", .. filters]);

        var cards = reply.GetProperty("cards").EnumerateArray().ToList();
        Assert.NotEmpty(cards);
        foreach (var card in cards)
        {
            var genres = card.GetProperty("genres").EnumerateArray().Select(genre => genre.GetString());
            Assert.Contains("Comedy", genres);
            Assert.InRange(card.GetProperty("year").GetInt32(), 1980, 1999);
            Assert.InRange(card.GetProperty("runtimeMinutes").GetInt32(), 1, 110);
        }
    }

    [Fact]
    public async Task Filters_without_a_match_give_a_note()
    {
        var run = await RunAsync("--aim", "browse", "--genre", "Western", "--max-runtime", "5");
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("No title", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public async Task An_unknown_genre_is_one_line() =>
        (await RunAsync("--aim", "browse", "--genre", "Cookery")).FailedWith(1, "Cookery");

    [Fact]
    public async Task Years_in_the_wrong_order_are_one_line()
    {
        var run = await RunAsync("--aim", "browse", "--from-year", "2000", "--to-year", "1990");
        run.FailedWith(1, "1990");
    }

    private static Task<ProgramRun> RunAsync(params string[] args) => Expressify.RunAsync(["recommend", .. args]);

    private static async Task<JsonElement> JsonAsync(params string[] args)
    {
        var run = await RunAsync([.. args, "--json"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        return JsonDocument.Parse(Assert.Single(run.OutputLines)).RootElement;
    }
}
