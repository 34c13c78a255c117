using System.Net;

namespace ExpressiFy.Web.Tests.TitlePages;

public sealed class SimilarApiTests(WebHost host) : IClassFixture<WebHost>
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
}
