using System.Net;

namespace ExpressiFy.Web.Tests.Hosting;

public sealed class SecurityHeadersTests(WebHost host) : IClassFixture<WebHost>
{
    private readonly HttpClient browser = host.Browser();

    [Theory]
    [InlineData("/")]
    [InlineData("/?expression=sad&aim=lift")]
    [InlineData("/library")]
    [InlineData("/nothing")]
    [InlineData("/bundle/app.js")]
    [InlineData("/api/v1/titles?take=1")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/artwork/film:tt0111161.svg")]
    public async Task Every_reply_carries_them(string path)
    {
        var headers = (await browser.GetAsync(path)).Headers;
        var policy = headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        // What reads on the visitor's device is WebAssembly; nothing else that is unsafe is allowed.
        Assert.DoesNotContain("unsafe", policy.Replace("'wasm-unsafe-eval'", "", StringComparison.Ordinal));
        Assert.StartsWith("camera=(self)", headers.GetValues("Permissions-Policy").Single());
        Assert.Equal("strict-origin-when-cross-origin", headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(headers.Contains("Server"));
    }

    [Fact]
    public async Task Sound_comes_from_the_providers_of_previews_and_frames_from_nowhere()
    {
        var policy = (await browser.GetAsync("/")).Headers.GetValues("Content-Security-Policy").Single();
        Assert.EndsWith("media-src 'self' blob: https://*.dzcdn.net https://*.itunes.apple.com", policy);
        Assert.DoesNotContain("frame-src", policy);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?expression=happy")]
    [InlineData("/library")]
    [InlineData("/library/erase")]
    [InlineData("/privacy")]
    [InlineData("/providers")]
    [InlineData("/discover")]
    [InlineData("/title/film:tt0111161")]
    [InlineData("/search")]
    [InlineData("/search?q=love&genre=Drama")]
    [InlineData("/together")]
    public async Task No_page_holds_an_inline_script_or_style(string path)
    {
        var html = await browser.GetStringAsync(path);
        Assert.DoesNotContain("<style", html);
        Assert.DoesNotMatch("<script(?![^>]*\\ssrc=)", html);
        Assert.DoesNotMatch("\\s(style|on[a-z]+)=\"", html);
    }

    [Theory]
    [InlineData("/bundle/app.js", "text/javascript")]
    [InlineData("/bundle/site.css", "text/css")]
    [InlineData("/icon.svg", "image/svg+xml")]
    public async Task The_files_of_the_pages_are_there(string path, string mediaType)
    {
        var reply = await browser.GetAsync(path);
        Assert.True(reply.IsSuccessStatusCode, path);
        Assert.Equal(mediaType, reply.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/app.js")]
    [InlineData("/live-reader.js")]
    [InlineData("/Home/MoodBar.razor.js")]
    [InlineData("/app.css")]
    [InlineData("/ExpressiFy.Web.styles.css")]
    [InlineData("/_framework/blazor.web.js")]
    public async Task What_the_bundle_is_made_of_and_what_no_page_loads_is_not_served(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(path)).StatusCode);
}
