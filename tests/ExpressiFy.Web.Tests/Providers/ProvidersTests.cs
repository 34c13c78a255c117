using System.Net;
using System.Text.Json;

namespace ExpressiFy.Web.Tests.Providers;

public sealed class ProvidersTests(HostWithTmdb host) : IClassFixture<HostWithTmdb>
{
    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task Each_providers_state_and_what_is_left_of_its_day_is_told()
    {
        await browser.GetAsync("/api/v1/titles/film:tt0111161/content");
        var reply = await browser.GetAsync("/api/v1/providers");
        Assert.True(reply.Headers.CacheControl?.NoStore);
        var all = (await reply.JsonAsync()).GetProperty("providers").EnumerateArray().ToDictionary(each => each.GetProperty("name").GetString()!);
        Assert.Equal(["Deezer", "MusicBrainz", "OMDb", "TMDB", "iTunes"], all.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("off", all["OMDb"].GetProperty("state").GetString());
        var tmdb = all["TMDB"];
        Assert.Equal("ready", tmdb.GetProperty("state").GetString());
        Assert.Equal(20_000, tmdb.GetProperty("requestsPerDay").GetInt32());
        Assert.InRange(tmdb.GetProperty("requestsToday").GetInt32(), 2, 100);
        Assert.Equal(20_000, tmdb.GetProperty("requestsToday").GetInt32() + tmdb.GetProperty("leftToday").GetInt32());
        Assert.Equal("20 in 1 s", tmdb.GetProperty("rate").GetString());
        Assert.Equal(JsonValueKind.Null, tmdb.GetProperty("why").ValueKind);
        Assert.StartsWith("This product uses TMDB and the TMDB APIs but is not endorsed", tmdb.GetProperty("notice").GetString());
    }

    [Fact]
    public async Task The_page_says_the_same_in_words_and_every_page_leads_to_it()
    {
        var html = WebUtility.HtmlDecode(await browser.GetStringAsync("/providers"));
        foreach (var name in new[] { "TMDB", "OMDb", "Deezer", "iTunes", "MusicBrainz" })
            Assert.Contains($"data-provider=\"{name}\"", html);
        Assert.Matches("data-provider=\"TMDB\" data-state=\"ready\"", html);
        Assert.Matches("data-provider=\"OMDb\" data-state=\"off\"", html);
        Assert.Matches("of 20,000", html);
        foreach (var page in new[] { "/", "/?expression=sad", "/privacy", "/taste" })
            Assert.Contains("href=\"/providers\"", await browser.GetStringAsync(page));
    }

    [Fact]
    public async Task No_token_is_on_any_page_or_in_any_log()
    {
        foreach (var path in new[] { "/providers", "/api/v1/providers", "/watch/film:tt0111161", "/discover", "/api/v1/discoveries", "/privacy" })
            Assert.DoesNotContain(HostWithTmdb.Token, await browser.GetStringAsync(path));
        Assert.DoesNotContain(host.Log, line => line.Contains(HostWithTmdb.Token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_tmdbs_content_may_be_seen_its_sentence_and_its_logo_are()
    {
        foreach (var path in new[] { "/?expression=sad", "/watch/film:tt0111161", "/discover", "/providers" })
        {
            var html = await browser.GetStringAsync(path);
            Assert.Contains("This product uses TMDB and the TMDB APIs but is not endorsed, certified, or otherwise approved by TMDB.", html);
            Assert.Contains("/marks/tmdb.svg", html);
        }

        Assert.Equal("image/svg+xml", (await browser.GetAsync("/marks/tmdb.svg")).Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Nobody_else_was_called() // The fixture's world answers for TMDB alone.
    {
        await browser.GetAsync("/api/v1/titles/film:tt0111161/content");
        Assert.Empty(host.OutgoingCalls);
    }
}
