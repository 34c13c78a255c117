using System.Net;

namespace ExpressiFy.Web.Tests.Providers;

public sealed class ProvidersTests(HostWithTmdb host) : IClassFixture<HostWithTmdb>
{
    private const string TmdbNotice =
        "This product uses TMDB and the TMDB APIs but is not endorsed, certified, or otherwise approved by TMDB.";

    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task Every_provider_has_a_state()
    {
        var reply = await browser.GetAsync("/api/v1/providers");
        Assert.True(reply.Headers.CacheControl?.NoStore);
        var states = (await reply.JsonAsync()).Items("providers")
            .ToDictionary(provider => provider.Text("name")!, provider => provider.Text("state"));
        Assert.Equal(["Deezer", "MusicBrainz", "OMDb", "TMDB", "iTunes"], states.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("off", states["OMDb"]);
        Assert.Equal("ready", states["TMDB"]);
    }

    [Fact]
    public async Task A_provider_that_is_on_has_its_limits_and_what_is_left_of_them()
    {
        const int PerDay = 20_000;
        await browser.JsonAsync("/api/v1/titles/film:tt0111161/content");
        var reply = await browser.JsonAsync("/api/v1/providers");
        var tmdb = reply.Items("providers").Single(provider => provider.Text("name") == "TMDB");
        Assert.Equal(PerDay, tmdb.Number("requestsPerDay"));
        Assert.InRange(tmdb.Number("requestsToday"), 2, 100);
        Assert.Equal(PerDay, tmdb.Number("requestsToday") + tmdb.Number("leftToday"));
        Assert.Equal("20 in 1 s", tmdb.Text("rate"));
        Assert.True(tmdb.IsNull("why"));
        Assert.Equal(TmdbNotice, tmdb.Text("notice"));
    }

    [Fact]
    public async Task The_page_shows_each_providers_state()
    {
        var html = WebUtility.HtmlDecode(await browser.GetStringAsync("/providers"));
        foreach (var name in new[] { "TMDB", "OMDb", "Deezer", "iTunes", "MusicBrainz" })
            Assert.Contains($"data-provider=\"{name}\"", html);
        Assert.Contains("data-provider=\"TMDB\" data-state=\"ready\"", html);
        Assert.Contains("data-provider=\"OMDb\" data-state=\"off\"", html);
        Assert.Contains("of 20,000", html);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?expression=sad")]
    [InlineData("/privacy")]
    [InlineData("/library")]
    public async Task Every_page_leads_to_it(string page) =>
        Assert.Contains("href=\"/privacy#sources\"", await browser.GetStringAsync(page));

    [Theory]
    [InlineData("/providers")]
    [InlineData("/api/v1/providers")]
    [InlineData("/title/film:tt0111161")]
    [InlineData("/discover")]
    [InlineData("/api/v1/discoveries")]
    [InlineData("/privacy")]
    public async Task No_token_is_in_a_reply_or_in_the_log(string path)
    {
        Assert.DoesNotContain(HostWithTmdb.Token, await browser.GetStringAsync(path));
        Assert.DoesNotContain(host.Log, line => line.Contains(HostWithTmdb.Token, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/?expression=sad")]
    [InlineData("/title/film:tt0111161")]
    [InlineData("/discover")]
    [InlineData("/providers")]
    public async Task A_page_that_may_show_content_of_tmdb_has_its_notice_and_logo(string path)
    {
        var html = await browser.GetStringAsync(path);
        Assert.Contains(TmdbNotice, html);
        Assert.Contains("/marks/tmdb.svg", html);
    }

    [Fact]
    public async Task Its_logo_is_on_this_host()
    {
        var reply = await browser.GetAsync("/marks/tmdb.svg");
        Assert.Equal("image/svg+xml", reply.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Providers_that_are_off_are_not_called()
    {
        await browser.JsonAsync("/api/v1/titles/film:tt0111161/content");
        // Calls of TMDB are faked; every other call is kept here.
        Assert.Empty(host.OutgoingCalls);
    }
}
