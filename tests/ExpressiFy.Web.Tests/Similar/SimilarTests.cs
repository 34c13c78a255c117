using System.Net;
using System.Text.RegularExpressions;

namespace ExpressiFy.Web.Tests.Similar;

public sealed class SimilarTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Film = "film:tt0081505";

    private readonly HttpClient browser = host.Browser();

    [Theory]
    [InlineData("", "film:", 12)]
    [InlineData("?medium=track&count=5", "track:", 5)]
    public async Task Similar_titles_come_with_what_they_share(string query, string medium, int count)
    {
        var reply = await browser.JsonAsync($"/api/v1/titles/{Film}/alike{query}");
        Assert.Equal("The Shining", reply.Text("title/title"));
        var cards = reply.Items("cards");
        Assert.Equal(count, cards.Count);
        Assert.All(cards, card =>
        {
            Assert.StartsWith(medium, card.Text("id"));
            Assert.NotEqual(Film, card.Text("id"));
            Assert.NotEmpty(card.Items("reasons"));
        });
    }

    [Theory]
    [InlineData("film:tt9999999/alike", HttpStatusCode.NotFound)]
    [InlineData("nonsense/alike", HttpStatusCode.NotFound)]
    [InlineData(Film + "/alike?medium=book", HttpStatusCode.BadRequest)]
    [InlineData(Film + "/alike?count=0", HttpStatusCode.BadRequest)]
    public async Task An_unknown_title_or_a_wrong_parameter_is_refused(string path, HttpStatusCode status) =>
        await browser.ProblemAsync($"/api/v1/titles/{path}", status);

    [Fact]
    public async Task Every_title_has_a_page_of_titles_similar_to_it()
    {
        var rows = await browser.GetStringAsync("/?expression=happy&aim=match");
        var ids = Regex.Matches(rows, "data-title-id=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(ids);
        var page = await browser.GetStringAsync($"/alike/{ids[0]}");
        Assert.Equal(24, Regex.Count(page, "data-title-id="));
        Assert.Contains("More like", page);
    }

    [Fact]
    public async Task A_page_for_an_unknown_title_is_not_found()
    {
        var reply = await browser.GetAsync("/alike/film:tt9999999");
        Assert.Equal(HttpStatusCode.NotFound, reply.StatusCode);
    }
}
