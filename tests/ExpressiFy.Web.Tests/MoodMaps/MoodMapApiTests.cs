using System.Net;
using System.Text.Json;

namespace ExpressiFy.Web.Tests.MoodMaps;

public sealed class MoodMapApiTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Address = "/api/v1/mood-map";

    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task The_map_has_everything_to_draw()
    {
        var map = await browser.JsonAsync($"{Address}?expression=sad&aim=calm&medium=track&take=50");
        Assert.Equal(["mood", "aim", "target", "path", "words", "expressions", "total", "titles"], map.Names());
        Assert.Equal("unpleasant and quiet", map.Text("mood/words"));
        Assert.Equal("pleasant and quiet", map.Text("target/words"));
        Assert.Equal(12, map.Items("path").Count);
        Assert.Equal(24, map.Items("words").Count);
        Assert.Equal(7, map.Items("expressions").Count);
        Assert.True(map.Number("total") > 500);
    }

    [Fact]
    public async Task Its_titles_are_the_best_fitting_the_best_first()
    {
        var map = await browser.JsonAsync($"{Address}?expression=sad&aim=calm&medium=track&take=50");
        var titles = map.Items("titles");
        Assert.Equal(50, titles.Count);
        Assert.All(titles, title => Assert.InRange(title.Number("affect/valence"), -1, 1));
        var scores = titles.Select(title => title.Number("score")).ToList();
        Assert.Equal(scores.OrderDescending(), scores);
    }

    [Theory]
    [InlineData(0.7, 0.6)]
    [InlineData(0.4, -0.6)]
    [InlineData(-0.5, 0.3)]
    public async Task Titles_for_a_point_are_nearer_to_it_than_all_titles(double valence, double arousal)
    {
        var point = FormattableString.Invariant($"toValence={valence}&toArousal={arousal}");
        var map = await browser.JsonAsync($"{Address}?{point}&take=60");
        var whole = await browser.JsonAsync($"{Address}?aim=browse&take=2000");
        Assert.Equal("toward", map.Text("aim"));
        Assert.True(MeanDistance(map) < 0.7 * MeanDistance(whole));

        double MeanDistance(JsonElement drawn) => drawn.Items("titles").Average(title =>
            Math.Sqrt(
                Math.Pow(title.Number("affect/valence") - valence, 2)
                + Math.Pow(title.Number("affect/arousal") - arousal, 2)));
    }

    [Fact]
    public async Task Recommendations_lead_to_the_same_point()
    {
        var reply = await browser.JsonAsync("/api/v1/recommendations?toValence=0.4&toArousal=-0.6&aim=toward");
        Assert.Equal(12, reply.Items("cards").Count);
        Assert.Equal(0.4, reply.Number("target/affect/valence"));
        Assert.Equal(3, reply.Items("target/near").Count);
    }

    [Theory]
    [InlineData("aim=toward", "toValence")]
    [InlineData("toValence=0.5", "toArousal")]
    [InlineData("toValence=2&toArousal=0", "toValence")]
    [InlineData("take=0", "take")]
    [InlineData("feed=perhaps", "feed")]
    public async Task A_wrong_parameter_is_named(string query, string parameter)
    {
        var problem = await browser.ProblemAsync($"{Address}?{query}", HttpStatusCode.BadRequest);
        Assert.Equal([parameter], problem.At("errors").Names());
    }
}
