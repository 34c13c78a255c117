namespace ExpressiFy.Web.Tests.Titles;

/// <summary>Titles on a host without a token for TMDB.</summary>
public sealed class WithoutTmdbTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task Its_notice_and_its_discoveries_are_not_shown()
    {
        using var browser = host.Browser();
        var html = await browser.GetStringAsync("/?expression=sad&aim=lift");
        Assert.DoesNotContain("href=\"/discover", html);
        Assert.DoesNotContain("This product uses TMDB", html);
    }
}
