namespace ExpressiFy.Web.Tests.Discover;

/// <summary>Discoveries on a host without a token for TMDB.</summary>
public sealed class DiscoverWithoutTmdbTests(WebHost host) : IClassFixture<WebHost>
{
    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task There_are_none_and_the_reply_says_why()
    {
        var reply = await browser.JsonAsync("/api/v1/discoveries");
        Assert.Empty(reply.Items("films"));
        Assert.Equal("not-configured", reply.Text("missing"));
        Assert.Empty(host.OutgoingCalls);
    }

    [Fact]
    public async Task The_page_says_that_there_is_our_own_list_alone_and_asks_nothing()
    {
        var html = await browser.GetStringAsync("/discover");
        Assert.Contains("only our own list is offered", html);
        Assert.DoesNotContain("name=\"genre\"", html);
    }
}
