using System.Text.Json;
using ExpressiFy.Testing;

namespace ExpressiFy.Cli.Tests.Recommend;

public sealed class RecommendCommandTests
{
    [Fact]
    public async Task Json_is_one_object_in_the_shape_of_the_api()
    {
        var run = await Expressify.Here("recommend", "--expression", "sad", "--aim", "lift", "--medium", "film", "--count", "5", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        var answer = JsonDocument.Parse(Assert.Single(run.OutputLines)).RootElement;
        Assert.Equal("sad", answer.GetProperty("mood").GetProperty("expression").GetString());
        Assert.Equal(-.63, answer.GetProperty("mood").GetProperty("affect").GetProperty("valence").GetDouble());
        Assert.Equal("lift", answer.GetProperty("aim").GetString());
        Assert.Equal(5, answer.GetProperty("cards").GetArrayLength());
        foreach (var card in answer.GetProperty("cards").EnumerateArray())
        {
            Assert.StartsWith("film:tt", card.GetProperty("id").GetString(), StringComparison.Ordinal);
            Assert.NotEmpty(card.GetProperty("title").GetString()!);
            Assert.InRange(card.GetProperty("score").GetDouble(), 0, 1);
            Assert.NotEmpty(card.GetProperty("reasons").EnumerateArray());
        }
    }

    [Fact]
    public async Task People_get_a_numbered_list_with_reasons()
    {
        var run = await Expressify.Here("recommend", "--expression", "angry", "--aim", "calm", "--medium", "track", "--count", "3");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal([" 1. ", " 2. ", " 3. "], run.OutputLines.Where((_, line) => line % 2 == 0).Select(line => line[..4]));
        Assert.All(run.OutputLines.Where((_, line) => line % 2 == 1), reason => Assert.Matches(@"^    \S.*\.$", reason));
    }

    [Theory]
    [InlineData("recommend --json")]
    [InlineData("recommend --aim browse --json")]
    public async Task Browsing_needs_no_expression(string line)
    {
        var run = await Expressify.Here(line.Split(' '));
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(JsonValueKind.Null, JsonDocument.Parse(run.Output).RootElement.GetProperty("mood").ValueKind);
        Assert.Contains("\"aim\":\"browse\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expression_alone_is_matched() =>
        Assert.Contains("\"aim\":\"match\"", (await Expressify.Here("recommend", "--expression", "happy", "--json")).Output, StringComparison.Ordinal);

    [Fact]
    public async Task Every_filter_filters()
    {
        var run = await Expressify.Here(
            "recommend", "--aim", "browse", "--genre", "comedy", "--from-year", "1980", "--to-year", "1999", "--max-runtime", "110", "--json");

        var cards = JsonDocument.Parse(run.Output).RootElement.GetProperty("cards").EnumerateArray().ToList();
        Assert.NotEmpty(cards);
        Assert.All(cards, card =>
        {
            Assert.Contains("Comedy", card.GetProperty("genres").EnumerateArray().Select(genre => genre.GetString()));
            Assert.InRange(card.GetProperty("year").GetInt32(), 1980, 1999);
            Assert.InRange(card.GetProperty("runtimeMinutes").GetInt32(), 1, 110);
        });
    }

    [Fact]
    public async Task Filters_that_leave_nothing_are_said_to()
    {
        var run = await Expressify.Here("recommend", "--aim", "browse", "--genre", "Western", "--max-runtime", "5");
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("No title", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_impossible_wish_is_one_line()
    {
        (await Expressify.Here("recommend", "--aim", "browse", "--genre", "Cookery")).FailedWith(1, "Cookery");
        (await Expressify.Here("recommend", "--aim", "browse", "--from-year", "2000", "--to-year", "1990")).FailedWith(1, "1990");
    }
}
