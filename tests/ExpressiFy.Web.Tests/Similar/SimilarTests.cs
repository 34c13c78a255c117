using System.Net;
using System.Text.RegularExpressions;

namespace ExpressiFy.Web.Tests.Similar;

public sealed class SimilarTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Film = "film:tt0081505";
    private readonly HttpClient browser = host.Browser();

    [Theory]
    [InlineData("", "film:")]
    [InlineData("?medium=track&count=5", "track:")]
    public async Task Titles_like_one_come_with_what_they_share(string query, string medium)
    {
        var reply = await (await browser.GetAsync($"/api/v1/titles/{Film}/alike{query}")).JsonAsync();
        Assert.Equal("The Shining", reply.GetProperty("title").GetProperty("title").GetString());
        var cards = reply.GetProperty("cards").EnumerateArray().ToList();
        Assert.Equal(query.Length == 0 ? 12 : 5, cards.Count);
        Assert.All(cards, card =>
        {
            Assert.StartsWith(medium, card.GetProperty("id").GetString());
            Assert.NotEqual(Film, card.GetProperty("id").GetString());
            Assert.NotEmpty(card.GetProperty("reasons").EnumerateArray());
        });
    }

    [Theory]
    [InlineData("film:tt9999999/alike", HttpStatusCode.NotFound)]
    [InlineData("nonsense/alike", HttpStatusCode.NotFound)]
    [InlineData(Film + "/alike?medium=book", HttpStatusCode.BadRequest)]
    [InlineData(Film + "/alike?count=0", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_is_refused(string path, HttpStatusCode status) => await (await browser.GetAsync($"/api/v1/titles/{path}")).ProblemAsync(status);

    [Fact]
    public async Task Every_card_leads_to_a_page_of_titles_like_it()
    {
        var rows = await browser.GetStringAsync("/?expression=happy&aim=match");
        var ids = Regex.Matches(rows, "data-title-id=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToList();
        Assert.All(ids, id => Assert.Contains($"href=\"/alike/{id}\"", rows));
        var page = await browser.GetStringAsync($"/alike/{ids[0]}");
        Assert.Equal(24, Regex.Count(page, "data-title-id="));
        Assert.Contains("More like", page);
    }

    [Fact]
    public async Task A_page_for_no_title_is_not_found() => Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/alike/film:tt9999999")).StatusCode);
}
