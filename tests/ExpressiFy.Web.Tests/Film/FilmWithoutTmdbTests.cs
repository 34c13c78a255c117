namespace ExpressiFy.Web.Tests.Film;

/// <summary>A film's page on a host without a token for TMDB.</summary>
public sealed class FilmWithoutTmdbTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task The_page_leads_to_searches()
    {
        using var browser = host.Browser();
        var html = await browser.GetStringAsync("/watch/film:tt0111161");
        Assert.Contains("justwatch.com", html);
        Assert.Contains("youtube.com/results", html);
    }
}
