using System.Net;
using System.Net.Http.Headers;

namespace ExpressiFy.Web.Tests.Film;

public sealed class FilmTests(HostWithTmdb host) : IClassFixture<HostWithTmdb>
{
    private const string Film = "film:tt0111161";
    private readonly HttpClient browser = host.Browser();

    [Theory]
    [InlineData("DE", "Netflix", "stream")]
    [InlineData("us", "Apple TV", "rent")]
    public async Task Offers_are_those_of_the_region(string region, string expected, string kind)
    {
        var reply = await (await browser.GetAsync($"/api/v1/titles/{Film}/where-to-watch?region={region}")).JsonAsync();
        Assert.Equal(region.ToUpperInvariant(), reply.GetProperty("region").GetString());
        Assert.Equal(expected, reply.GetProperty(kind)[0].GetString());
        Assert.Equal(["DE", "US"], reply.GetProperty("regions").EnumerateArray().Select(each => each.GetString()));
        Assert.Contains("JustWatch", reply.GetProperty("credit").GetString());
    }

    [Fact]
    public async Task Who_names_no_region_gets_that_of_the_browsers_languages()
    {
        using var german = host.Browser();
        german.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue("de-DE"));
        Assert.Equal("DE", (await (await german.GetAsync($"/api/v1/titles/{Film}/where-to-watch")).JsonAsync()).GetProperty("region").GetString());
        Assert.Equal("US", (await (await browser.GetAsync($"/api/v1/titles/{Film}/where-to-watch")).JsonAsync()).GetProperty("region").GetString());
    }

    [Fact]
    public async Task A_film_that_tmdb_does_not_know_says_why()
    {
        var reply = await (await browser.GetAsync("/api/v1/titles/film:tt0068646/where-to-watch")).JsonAsync();
        Assert.Equal("not-found", reply.GetProperty("missing").GetString());
        Assert.Contains("No offers are known.", await browser.GetStringAsync("/watch/film:tt0068646"));
    }

    [Fact]
    public async Task A_wrong_region_is_named() =>
        (await (await browser.GetAsync($"/api/v1/titles/{Film}/where-to-watch?region=Germany")).ProblemAsync(HttpStatusCode.BadRequest)).GetProperty("errors").GetProperty("region");

    [Theory]
    [InlineData("/api/v1/titles/film:tt9999999/where-to-watch")]
    [InlineData("/watch/film:tt9999999")]
    [InlineData("/watch/track:nina-simone-feeling-good")]
    [InlineData("/watch/nonsense")]
    public async Task What_is_no_film_of_ours_is_not_found(string path) => Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(path)).StatusCode);

    [Fact]
    public async Task The_page_shows_offers_with_justwatch_named()
    {
        var html = await browser.GetStringAsync($"/watch/{Film}?region=DE");
        Assert.Contains("Netflix", html);
        Assert.Matches("data-justwatch[^>]*>[^<]*<a[^>]*>JustWatch", html);
        Assert.Matches("<option value=\"DE\" selected[^>]*>Germany", html);
        Assert.Contains("Hope, behind walls.", html);
    }

    [Fact]
    public async Task Youtube_is_framed_only_after_the_person_has_asked_for_the_trailer()
    {
        var before = await browser.GetAsync($"/watch/{Film}");
        Assert.DoesNotContain("<iframe", await before.Content.ReadAsStringAsync());
        Assert.DoesNotContain("youtube", before.Headers.GetValues("Content-Security-Policy").Single());

        var after = await browser.GetAsync($"/watch/{Film}?play=yes");
        Assert.Contains("<iframe src=\"https://www.youtube-nocookie.com/embed/PLl99DlL6b4\"", await after.Content.ReadAsStringAsync());
        Assert.EndsWith("; frame-src https://www.youtube-nocookie.com", after.Headers.GetValues("Content-Security-Policy").Single());
        // Without a referrer YouTube refuses to play (error 153).
        Assert.Equal("strict-origin-when-cross-origin", after.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task A_cards_links_lead_to_the_page()
    {
        var html = await browser.GetStringAsync("/?expression=sad&aim=lift");
        Assert.Contains("href=\"/watch/film:tt", html);
        Assert.DoesNotContain("justwatch.com/us/search", html);
        Assert.Contains("href=\"/discover?expression=sad&amp;aim=lift\"", html);
    }

    [Fact]
    public async Task Content_tells_the_trailer_and_the_ids()
    {
        var content = await (await browser.GetAsync($"/api/v1/titles/{Film}/content")).JsonAsync();
        Assert.Equal("https://www.youtube.com/watch?v=PLl99DlL6b4", content.GetProperty("trailer").GetString());
        Assert.Equal("278", content.GetProperty("ids").GetProperty("TMDB").GetString());
        var title = await (await browser.GetAsync($"/api/v1/titles/{Film}")).JsonAsync();
        Assert.Equal("https://www.youtube.com/watch?v=PLl99DlL6b4", title.GetProperty("links").GetProperty("trailer").GetString());
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/artwork/{Film}")).StatusCode);
    }
}
