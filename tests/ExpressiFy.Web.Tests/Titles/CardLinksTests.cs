namespace ExpressiFy.Web.Tests.Titles;

/// <summary>Cards on a host without a token for TMDB.</summary>
public sealed class CardLinksTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task Without_tmdb_cards_lead_to_searches_and_its_notice_is_not_shown()
    {
        using var browser = host.Browser();
        var html = await browser.GetStringAsync("/?expression=sad&aim=lift");
        Assert.Contains("justwatch.com/us/search", html);
        Assert.DoesNotContain("href=\"/watch", html);
        Assert.DoesNotContain("href=\"/discover", html);
        Assert.DoesNotContain("This product uses TMDB", html);
    }
}
