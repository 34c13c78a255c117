using System.Net;

namespace ExpressiFy.Web.Tests.Titles;

public sealed class TitlesApiTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Address = "/api/v1/titles";
    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task A_title_is_found_by_its_name()
    {
        var reply = await (await browser.GetAsync($"{Address}?query=shawshank&medium=film")).JsonAsync();
        Assert.Equal(["total", "titles"], reply.Names());
        var title = reply.GetProperty("titles")[0];
        Assert.Equal("film:tt0111161", title.GetProperty("id").GetString());
        Assert.Equal(
            ["affect", "artwork", "creators", "genres", "id", "links", "medium", "moods", "rating", "runtimeMinutes", "title", "year"],
            title.Names().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_catalogue_can_be_leafed_through_without_gaps_or_repeats()
    {
        var total = (await PageAsync(0, 1)).Total;
        var seen = new List<string>();
        while (seen.Count < total)
            seen.AddRange((await PageAsync(seen.Count, 250)).Ids);
        Assert.Equal(total, seen.Distinct().Count());
        Assert.True(total >= 600);
        Assert.Empty((await PageAsync(total, 10)).Ids);
    }

    [Fact]
    public async Task A_hundred_come_when_nobody_says_how_many() =>
        Assert.Equal(100, (await (await browser.GetAsync(Address)).JsonAsync()).GetProperty("titles").GetArrayLength());

    [Theory]
    [InlineData("take=0", "take")]
    [InlineData("take=501", "take")]
    [InlineData("skip=-1", "skip")]
    [InlineData("medium=song", "medium")]
    public async Task A_wrong_parameter_is_named(string query, string parameter) =>
        (await (await browser.GetAsync($"{Address}?{query}")).ProblemAsync(HttpStatusCode.BadRequest)).GetProperty("errors").GetProperty(parameter);

    [Fact]
    public async Task One_title_comes_by_its_id() =>
        Assert.Equal(1994, (await (await browser.GetAsync($"{Address}/film:tt0111161")).JsonAsync()).GetProperty("year").GetInt32());

    [Theory]
    [InlineData("film:tt9999999")]
    [InlineData("nonsense")]
    [InlineData("film:tt9999999/content")]
    [InlineData("film:tt9999999/preview")]
    public async Task An_unknown_title_is_not_found(string path) =>
        Assert.Equal("unknown-title", (await (await browser.GetAsync($"{Address}/{path}")).ProblemAsync(HttpStatusCode.NotFound)).Kind());

    [Fact]
    public async Task Without_providers_there_is_no_content_and_no_preview()
    {
        Assert.Equal(HttpStatusCode.NoContent, (await browser.GetAsync($"{Address}/film:tt0111161/content")).StatusCode);
        var problem = await (await browser.GetAsync($"{Address}/film:tt0111161/preview")).ProblemAsync(HttpStatusCode.NotFound);
        Assert.Equal("no-preview", problem.Kind());
    }

    private async Task<(int Total, IReadOnlyList<string> Ids)> PageAsync(int skip, int take)
    {
        var reply = await (await browser.GetAsync($"{Address}?skip={skip}&take={take}")).JsonAsync();
        return (reply.GetProperty("total").GetInt32(), [.. reply.GetProperty("titles").EnumerateArray().Select(title => title.GetProperty("id").GetString()!)]);
    }

    [Fact]
    public async Task Moods_of_a_title_are_told_for_every_word()
    {
        var moods = await (await browser.GetAsync("/api/v1/titles/film:tt0081505/moods")).JsonAsync();
        Assert.Equal(["id", "affect", "tags", "strengths"], moods.Names());
        Assert.Equal(24, moods.GetProperty("strengths").Names().Count);
        Assert.Equal(1, moods.GetProperty("strengths").GetProperty("scary").GetDouble());
        Assert.True(moods.GetProperty("strengths").GetProperty("dark").GetDouble() > moods.GetProperty("strengths").GetProperty("funny").GetDouble());
        await (await browser.GetAsync("/api/v1/titles/film:tt9999999/moods")).ProblemAsync(HttpStatusCode.NotFound);
    }
}
