using System.Net;
using System.Text.Json;

namespace ExpressiFy.Web.Tests.MoodMaps;

public sealed class MoodMapApiTests(WebHost host) : IClassFixture<WebHost>
{
    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task The_map_holds_all_there_is_to_draw()
    {
        var map = await (await browser.GetAsync("/api/v1/mood-map?expression=sad&aim=calm&medium=track&take=50")).JsonAsync();
        Assert.Equal(["mood", "aim", "target", "path", "words", "expressions", "total", "titles"], map.Names());
        Assert.Equal("unpleasant and quiet", map.GetProperty("mood").GetProperty("words").GetString());
        Assert.Equal("pleasant and quiet", map.GetProperty("target").GetProperty("words").GetString());
        Assert.Equal(12, map.GetProperty("path").GetArrayLength());
        Assert.Equal(24, map.GetProperty("words").GetArrayLength());
        Assert.Equal(7, map.GetProperty("expressions").GetArrayLength());
        Assert.Equal(50, map.GetProperty("titles").GetArrayLength());
        Assert.True(map.GetProperty("total").GetInt32() > 500);
        Assert.All(map.GetProperty("titles").EnumerateArray(), title => Assert.InRange(title.GetProperty("affect").GetProperty("valence").GetDouble(), -1, 1));
        var scores = map.GetProperty("titles").EnumerateArray().Select(title => title.GetProperty("score").GetDouble()).ToList();
        Assert.Equal(scores.OrderDescending(), scores);
    }

    [Theory]
    [InlineData(0.7, 0.6)]
    [InlineData(0.4, -0.6)]
    [InlineData(-0.5, 0.3)]
    public async Task Titles_rank_for_any_point_that_the_aim_is_dragged_to(double valence, double arousal)
    {
        var query = FormattableString.Invariant($"toValence={valence}&toArousal={arousal}");
        var map = await (await browser.GetAsync($"/api/v1/mood-map?{query}&take=60")).JsonAsync();
        Assert.Equal("toward", map.GetProperty("aim").GetString());
        var all = (await (await browser.GetAsync("/api/v1/mood-map?aim=browse&take=2000")).JsonAsync()).GetProperty("titles");
        Assert.True(Distance(map.GetProperty("titles")) < 0.7 * Distance(all));

        var reply = await (await browser.GetAsync($"/api/v1/recommendations?{query}&aim=toward")).JsonAsync();
        Assert.Equal(12, reply.GetProperty("cards").GetArrayLength());
        Assert.Equal(valence, reply.GetProperty("target").GetProperty("affect").GetProperty("valence").GetDouble());
        Assert.Equal(3, reply.GetProperty("target").GetProperty("near").GetArrayLength());

        double Distance(JsonElement titles) => titles.EnumerateArray().Select(title => title.GetProperty("affect")).Average(affect =>
            Math.Sqrt(Math.Pow(affect.GetProperty("valence").GetDouble() - valence, 2) + Math.Pow(affect.GetProperty("arousal").GetDouble() - arousal, 2)));
    }

    [Fact]
    public async Task A_point_is_never_called_by_an_expression()
    {
        var text = await browser.GetStringAsync("/api/v1/recommendations?valence=-0.6&arousal=-0.3&aim=lift&count=24");
        Assert.Contains("from an unpleasant and quiet mood", text);
        Assert.DoesNotContain("from sad", text);
    }

    [Theory]
    [InlineData("aim=toward", "toValence")]
    [InlineData("toValence=0.5", "toArousal")]
    [InlineData("toValence=2&toArousal=0", "toValence")]
    [InlineData("take=0", "take")]
    [InlineData("feed=perhaps", "feed")]
    public async Task A_wrong_parameter_is_named(string query, string parameter)
    {
        var problem = await (await browser.GetAsync($"/api/v1/mood-map?{query}")).ProblemAsync(HttpStatusCode.BadRequest);
        Assert.Contains(parameter, problem.GetProperty("errors").Names());
    }
}
