using System.Net;
using System.Net.Http.Headers;
using ExpressiFy.Catalogue;
using ExpressiFy.Web.Titles;

namespace ExpressiFy.Web.Tests.Artwork;

public sealed class ArtworkApiTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Unversioned = "/artwork/film:tt0111161.svg";

    private static readonly string Versioned =
        TitleCatalogue.BuiltIn().Find(TitleId.Film("tt0111161"))!.DrawnArtworkPath();

    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task A_drawing_of_the_present_version_is_kept_for_ever()
    {
        var reply = await browser.GetAsync(Versioned);
        Assert.Equal("image/svg+xml", reply.Content.Headers.ContentType?.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", reply.Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("?v=")]
    [InlineData("?v=00000000")]
    public async Task A_drawing_of_no_or_another_version_is_kept_for_a_day(string query)
    {
        var reply = await browser.GetAsync(Unversioned + query);
        Assert.Equal("public, max-age=86400", reply.Headers.CacheControl?.ToString());
        Assert.Equal(await browser.GetStringAsync(Versioned), await reply.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_drawing_that_the_browser_has_is_not_sent_again()
    {
        var tag = (await browser.GetAsync(Unversioned)).Headers.ETag!;
        var again = await AskAsync(Unversioned, tag);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync($"{Unversioned}?mood=sad", tag)).StatusCode);
    }

    [Fact]
    public async Task The_mood_of_the_page_changes_the_drawing_but_not_how_long_it_is_kept()
    {
        var plain = await browser.GetStringAsync(Versioned);
        var reply = await browser.GetAsync($"{Versioned}&mood=angry");
        Assert.NotEqual(plain, await reply.Content.ReadAsStringAsync());
        Assert.Equal("public, max-age=31536000, immutable", reply.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task A_mood_that_does_not_exist_is_refused()
    {
        var problem = await browser.ProblemAsync($"{Unversioned}?mood=hungry", HttpStatusCode.BadRequest);
        Assert.Equal("invalid-parameter", problem.Kind());
    }

    [Theory]
    [InlineData("/artwork/film:tt9999999.svg")]
    [InlineData("/artwork/film:tt9999999")]
    [InlineData("/artwork/nonsense.svg")]
    public async Task An_unknown_title_has_no_picture(string path)
    {
        var problem = await browser.ProblemAsync(path, HttpStatusCode.NotFound);
        Assert.Equal("unknown-title", problem.Kind());
    }

    private async Task<HttpResponseMessage> AskAsync(string address, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(tag);
        return await browser.SendAsync(request);
    }
}
