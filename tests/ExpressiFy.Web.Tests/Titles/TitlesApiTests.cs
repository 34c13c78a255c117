using System.Net;

namespace ExpressiFy.Web.Tests.Titles;

public sealed class TitlesApiTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Address = "/api/v1/titles";
    private const string Film = "film:tt0111161";

    private static readonly string[] TitleNames =
    [
        "affect", "artwork", "creators", "genres", "id", "links", "medium", "moods", "rating", "runtimeMinutes",
        "title", "year",
    ];

    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task A_title_is_found_by_its_name()
    {
        var reply = await browser.JsonAsync($"{Address}?query=shawshank&medium=film");
        Assert.Equal(["total", "titles"], reply.Names());
        Assert.Equal(Film, reply.Text("titles/0/id"));
        Assert.Equal(TitleNames, reply.At("titles/0").Names().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Pages_of_the_catalogue_have_no_gaps_and_no_repeats()
    {
        var (total, _) = await PageAsync(skip: 0, take: 1);
        Assert.True(total >= 600);
        var ids = new List<string?>();
        for (var skip = 0; skip < total; skip += 250)
            ids.AddRange((await PageAsync(skip, take: 250)).Ids);

        Assert.Equal(total, ids.Count);
        Assert.Equal(total, ids.Distinct().Count());
        Assert.Empty((await PageAsync(total, take: 10)).Ids);
    }

    [Fact]
    public async Task A_request_without_a_number_gets_a_hundred() =>
        Assert.Equal(100, (await browser.JsonAsync(Address)).Items("titles").Count);

    [Theory]
    [InlineData("take=0", "take")]
    [InlineData("take=501", "take")]
    [InlineData("skip=-1", "skip")]
    [InlineData("medium=song", "medium")]
    public async Task A_wrong_parameter_is_named(string query, string parameter)
    {
        var problem = await browser.ProblemAsync($"{Address}?{query}", HttpStatusCode.BadRequest);
        Assert.Equal([parameter], problem.At("errors").Names());
    }

    [Fact]
    public async Task A_title_has_an_address_with_its_id() =>
        Assert.Equal(1994, (await browser.JsonAsync($"{Address}/{Film}")).Number("year"));

    [Theory]
    [InlineData("film:tt9999999")]
    [InlineData("nonsense")]
    [InlineData("film:tt9999999/moods")]
    [InlineData("film:tt9999999/content")]
    [InlineData("film:tt9999999/preview")]
    public async Task An_unknown_title_is_not_found(string path)
    {
        var problem = await browser.ProblemAsync($"{Address}/{path}", HttpStatusCode.NotFound);
        Assert.Equal("unknown-title", problem.Kind());
    }

    [Fact]
    public async Task Without_providers_there_is_no_content_and_no_preview()
    {
        var content = await browser.GetAsync($"{Address}/{Film}/content");
        Assert.Equal(HttpStatusCode.NoContent, content.StatusCode);
        var problem = await browser.ProblemAsync($"{Address}/{Film}/preview", HttpStatusCode.NotFound);
        Assert.Equal("no-preview", problem.Kind());
    }

    [Fact]
    public async Task A_title_has_a_strength_for_each_of_the_24_mood_words()
    {
        var moods = await browser.JsonAsync($"{Address}/film:tt0081505/moods");
        Assert.Equal(["id", "affect", "tags", "strengths"], moods.Names());
        Assert.Equal(24, moods.At("strengths").Names().Count);
        Assert.Equal(1, moods.Number("strengths/scary"));
        Assert.True(moods.Number("strengths/dark") > moods.Number("strengths/funny"));
    }

    private async Task<(int Total, IReadOnlyList<string?> Ids)> PageAsync(int skip, int take)
    {
        var reply = await browser.JsonAsync($"{Address}?skip={skip}&take={take}");
        return ((int)reply.Number("total"), [.. reply.Items("titles").Select(title => title.Text("id"))]);
    }
}
