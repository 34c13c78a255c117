using System.Net;
using System.Net.Http.Headers;

namespace ExpressiFy.Web.Tests.Streaming;

public sealed class WhereToWatchTests(HostWithTmdb host) : IClassFixture<HostWithTmdb>
{
    private const string Film = "film:tt0111161";
    private const string Trailer = "PLl99DlL6b4";
    private const string WhereToWatch = $"/api/v1/titles/{Film}/where-to-watch";

    private readonly HttpClient browser = host.Browser();

    [Theory]
    [InlineData("DE", "Netflix", "stream")]
    [InlineData("us", "Apple TV", "rent")]
    public async Task Offers_are_those_of_the_region(string region, string service, string kind)
    {
        var reply = await browser.JsonAsync($"{WhereToWatch}?region={region}");
        Assert.Equal(region.ToUpperInvariant(), reply.Text("region"));
        Assert.Equal(service, reply.Text($"{kind}/0"));
        Assert.Equal(["DE", "US"], reply.Items("regions").Select(each => each.GetString()));
        Assert.Contains("JustWatch", reply.Text("credit"));
    }

    [Fact]
    public async Task Without_a_region_that_of_the_browsers_languages_counts()
    {
        using var german = host.Browser();
        german.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue("de-DE"));
        Assert.Equal("DE", (await german.JsonAsync(WhereToWatch)).Text("region"));
        Assert.Equal("US", (await browser.JsonAsync(WhereToWatch)).Text("region"));
    }

    [Fact]
    public async Task A_film_that_tmdb_does_not_know_is_missing_as_not_found()
    {
        var reply = await browser.JsonAsync("/api/v1/titles/film:tt0068646/where-to-watch");
        Assert.Equal("not-found", reply.Text("missing"));
        Assert.Contains("No offers are known.", await browser.GetStringAsync("/title/film:tt0068646"));
    }

    [Fact]
    public async Task A_wrong_region_is_named()
    {
        var problem = await browser.ProblemAsync($"{WhereToWatch}?region=Germany", HttpStatusCode.BadRequest);
        Assert.Equal(["region"], problem.At("errors").Names());
    }

    [Theory]
    [InlineData("film:tt9999999")]
    [InlineData("track:nina-simone-feeling-good")]
    [InlineData("nonsense")]
    public async Task An_address_without_a_film_of_the_catalogue_is_not_found(string id) =>
        await browser.ProblemAsync($"/api/v1/titles/{id}/where-to-watch", HttpStatusCode.NotFound);

    [Fact]
    public async Task The_page_shows_offers_with_justwatch_named()
    {
        var html = await browser.GetStringAsync($"/title/{Film}?region=DE");
        Assert.Contains("Netflix", html);
        Assert.Matches("data-justwatch[^>]*>[^<]*<a[^>]*>JustWatch", html);
        Assert.Matches("<option value=\"DE\" selected[^>]*>Germany", html);
        Assert.Contains("Hope, behind walls.", html);
    }

    [Fact]
    public async Task Youtube_is_framed_only_after_the_person_has_asked_for_the_trailer()
    {
        var before = await browser.GetAsync($"/title/{Film}");
        Assert.DoesNotContain("<iframe", await before.Content.ReadAsStringAsync());
        Assert.DoesNotContain("youtube", Header(before, "Content-Security-Policy"));

        var after = await browser.GetAsync($"/title/{Film}?play=yes");
        var frame = $"<iframe src=\"https://www.youtube-nocookie.com/embed/{Trailer}\"";
        Assert.Contains(frame, await after.Content.ReadAsStringAsync());
        Assert.EndsWith("; frame-src https://www.youtube-nocookie.com", Header(after, "Content-Security-Policy"));
        // Without a referrer YouTube refuses to play (error 153).
        Assert.Equal("strict-origin-when-cross-origin", Header(after, "Referrer-Policy"));
    }

    [Fact]
    public async Task Rows_lead_to_discoveries() => Assert.Contains(
        "href=\"/discover?expression=sad&amp;aim=lift\"", await browser.GetStringAsync("/?expression=sad&aim=lift"));

    [Fact]
    public async Task Content_has_the_trailer_and_the_ids()
    {
        var content = await browser.JsonAsync($"/api/v1/titles/{Film}/content");
        Assert.Equal($"https://www.youtube.com/watch?v={Trailer}", content.Text("trailer"));
        Assert.Equal("278", content.Text("ids/TMDB"));

        var title = await browser.JsonAsync($"/api/v1/titles/{Film}");
        Assert.Equal($"https://www.youtube.com/watch?v={Trailer}", title.Text("links/trailer"));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/artwork/{Film}")).StatusCode);
    }

    private static string Header(HttpResponseMessage reply, string name) => reply.Headers.GetValues(name).Single();
}
