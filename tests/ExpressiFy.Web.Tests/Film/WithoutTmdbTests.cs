namespace ExpressiFy.Web.Tests.Film;

/// <summary>A host that nobody has given a token to: all of it still stands.</summary>
public sealed class WithoutTmdbTests(WebHost host) : IClassFixture<WebHost>
{
    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task The_watch_page_leads_to_searches()
    {
        var html = await browser.GetStringAsync("/watch/film:tt0111161");
        Assert.Contains("justwatch.com", html);
        Assert.Contains("youtube.com/results", html);
    }

    [Fact]
    public async Task Cards_keep_their_searches_and_no_sentence_of_tmdbs_is_shown()
    {
        var html = await browser.GetStringAsync("/?expression=sad&aim=lift");
        Assert.Contains("justwatch.com/us/search", html);
        Assert.DoesNotContain("href=\"/watch/", html);
        Assert.DoesNotContain("href=\"/discover", html);
        Assert.DoesNotContain("This product uses TMDB", html);
    }

    [Fact]
    public async Task Discoveries_are_none_and_say_why()
    {
        var reply = await (await browser.GetAsync("/api/v1/discoveries")).JsonAsync();
        Assert.Equal("not-configured", reply.GetProperty("missing").GetString());
        Assert.Contains("Content:Tmdb:Token", await browser.GetStringAsync("/discover"));
        Assert.Empty(host.OutgoingCalls);
    }

    [Fact]
    public async Task Sound_may_come_from_the_providers_of_previews_and_from_nowhere_else()
    {
        var policy = (await browser.GetAsync("/")).Headers.GetValues("Content-Security-Policy").Single();
        Assert.EndsWith("media-src 'self' blob: https://*.dzcdn.net https://*.itunes.apple.com", policy);
        Assert.DoesNotContain("frame-src", policy);
    }
}
