using System.Net;
using System.Net.Http.Json;

namespace ExpressiFy.Web.Tests.Account;

public sealed class ProfileApiTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Address = "/api/v1/profile";
    private const string CookieName = "expressify-profile";
    private const string Film = "film:tt0111161";

    [Theory]
    [InlineData("/")]
    [InlineData("/?expression=happy")]
    [InlineData("/library")]
    [InlineData(Address)]
    [InlineData("/api/v1/recommendations?expression=sad")]
    public async Task A_visitor_who_only_looks_gets_no_profile_cookie(string path)
    {
        using var browser = host.Browser();
        var cookies = Cookies(await browser.GetAsync(path));
        Assert.DoesNotContain(cookies, cookie => cookie.StartsWith(CookieName, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_cookie_of_a_visitor_who_agrees_is_for_this_site_and_not_for_scripts()
    {
        using var browser = host.Browser();
        var reply = await browser.PostAsync(Address, null);
        await reply.JsonAsync();
        var cookie = Assert.Single(Cookies(reply)).ToLowerInvariant();
        Assert.StartsWith($"{CookieName}=", cookie);
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
        Assert.Contains("path=/", cookie);
        Assert.Contains("expires=", cookie);
    }

    [Fact]
    public async Task Agreeing_twice_keeps_the_feedback()
    {
        using var browser = await WithALikeAsync();
        var again = await (await browser.PostAsync(Address, null)).JsonAsync();
        Assert.Equal(1, again.Number("counts/like"));
    }

    [Fact]
    public async Task Feedback_is_listed_and_counted()
    {
        using var browser = await WithALikeAsync();
        var profile = await browser.JsonAsync(Address);
        Assert.Equal(
            ["remembered", "counts", "liked", "saved", "seen", "hidden", "disliked", "rated", "passed", "begun"],
            profile.Names());
        Assert.True(profile.Flag("remembered"));
        Assert.Equal(Film, profile.Text("liked/0/id"));
        Assert.Equal(
            ["like", "dislike", "hide", "seen", "save", "rating", "left", "passed", "episode"],
            profile.At("counts").Names());
    }

    [Fact]
    public async Task The_profile_can_be_exported_as_a_file()
    {
        using var browser = await WithALikeAsync();
        var reply = await browser.GetAsync($"{Address}/export");
        Assert.Equal("attachment", reply.Content.Headers.ContentDisposition?.DispositionType);
        var export = await reply.JsonAsync();
        Assert.Equal(Film, export.Text("feedback/0/title"));
        Assert.Equal("like", export.Text("feedback/0/kind"));
    }

    [Fact]
    public async Task Without_a_profile_there_is_nothing_to_export()
    {
        using var browser = host.Browser();
        var problem = await browser.ProblemAsync($"{Address}/export", HttpStatusCode.NotFound);
        Assert.Equal("nothing-stored", problem.Kind());
    }

    [Fact]
    public async Task Erasing_removes_everything_and_the_cookie()
    {
        using var browser = await WithALikeAsync();
        var reply = await browser.DeleteAsync(Address);
        Assert.Equal(HttpStatusCode.NoContent, reply.StatusCode);
        Assert.StartsWith($"{CookieName}=;", Assert.Single(Cookies(reply)));
        Assert.False((await browser.JsonAsync(Address)).Flag("remembered"));
        await (await LikeAsync(browser)).ProblemAsync(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Erasing_twice_is_no_error()
    {
        using var browser = await WithALikeAsync();
        await browser.DeleteAsync(Address);
        Assert.Equal(HttpStatusCode.NoContent, (await browser.DeleteAsync(Address)).StatusCode);
    }

    [Fact]
    public async Task A_cookie_kept_from_before_the_erasing_opens_nothing()
    {
        using var browser = host.Browser();
        var cookie = Cookies(await browser.PostAsync(Address, null)).Single().Split(';')[0];
        await LikeAsync(browser);
        Assert.True(await IsRememberedAsync(cookie));
        await browser.DeleteAsync(Address);
        Assert.False(await IsRememberedAsync(cookie));
    }

    [Theory]
    [InlineData("0123456789abcdef0123456789abcdef")]
    [InlineData("garbage")]
    [InlineData("")]
    public async Task A_cookie_that_this_host_did_not_write_is_nobodys(string value) =>
        Assert.False(await IsRememberedAsync($"{CookieName}={value}"));

    [Fact]
    public async Task Two_browsers_have_two_profiles()
    {
        using var browser = await WithALikeAsync();
        using var other = host.Browser();
        var profile = await (await other.PostAsync(Address, null)).JsonAsync();
        Assert.Equal(0, profile.Number("counts/like"));
    }

    private async Task<HttpClient> WithALikeAsync()
    {
        var browser = host.Browser();
        await browser.PostAsync(Address, null);
        await (await LikeAsync(browser)).JsonAsync();
        return browser;
    }

    private static Task<HttpResponseMessage> LikeAsync(HttpClient browser) =>
        browser.PostAsync("/api/v1/feedback", JsonContent.Create(new { titleId = Film, kind = "like" }));

    private async Task<bool> IsRememberedAsync(string cookie)
    {
        using var handler = new SocketsHttpHandler { UseCookies = false };
        using var browser = new HttpClient(handler) { BaseAddress = host.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.Add("Cookie", cookie);
        return (await (await browser.SendAsync(request)).JsonAsync()).Flag("remembered");
    }

    private static IReadOnlyList<string> Cookies(HttpResponseMessage reply) =>
        reply.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : [];
}
