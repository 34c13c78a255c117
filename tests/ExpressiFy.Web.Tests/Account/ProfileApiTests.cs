using System.Net;
using System.Net.Http.Json;

namespace ExpressiFy.Web.Tests.Account;

public sealed class ProfileApiTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Address = "/api/v1/profile";
    private const string Film = "film:tt0111161";

    [Fact]
    public async Task Whoever_only_looks_gets_no_profile_cookie()
    {
        var browser = host.Browser();
        foreach (var path in new[] { "/", "/?expression=happy", "/taste", Address, "/api/v1/recommendations?expression=sad" })
        {
            var reply = await browser.GetAsync(path);
            Assert.DoesNotContain(Cookies(reply), cookie => cookie.StartsWith("expressify-profile", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_cookie_of_who_agrees_is_for_this_site_and_out_of_reach_of_scripts()
    {
        var reply = await host.Browser().PostAsync(Address, null);
        await reply.JsonAsync();
        var cookie = Cookies(reply).Single(cookie => cookie.StartsWith("expressify-profile=", StringComparison.Ordinal)).ToLowerInvariant();
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
        Assert.Contains("path=/", cookie);
        Assert.Contains("expires=", cookie);
    }

    [Fact]
    public async Task Agreeing_twice_keeps_what_was_said()
    {
        var browser = await AgreedAsync();
        var again = await (await browser.PostAsync(Address, null)).JsonAsync();
        Assert.Equal(1, again.GetProperty("counts").GetProperty("like").GetInt32());
    }

    [Fact]
    public async Task What_was_said_is_listed_and_counted()
    {
        var profile = await (await (await AgreedAsync()).GetAsync(Address)).JsonAsync();
        Assert.Equal(["remembered", "counts", "liked", "saved", "seen", "hidden", "disliked", "rated"], profile.Names());
        Assert.True(profile.GetProperty("remembered").GetBoolean());
        Assert.Equal(Film, profile.GetProperty("liked")[0].GetProperty("id").GetString());
        Assert.Equal(["like", "dislike", "hide", "seen", "save", "rating", "left"], profile.GetProperty("counts").Names());
    }

    [Fact]
    public async Task It_can_be_taken_along_as_a_file()
    {
        var reply = await (await AgreedAsync()).GetAsync($"{Address}/export");
        Assert.Equal("attachment", reply.Content.Headers.ContentDisposition?.DispositionType);
        var export = await reply.JsonAsync();
        Assert.Equal(Film, export.GetProperty("feedback")[0].GetProperty("title").GetString());
        Assert.Equal("like", export.GetProperty("feedback")[0].GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Who_has_no_profile_has_nothing_to_take_along() =>
        Assert.Equal("nothing-stored", (await (await host.Browser().GetAsync($"{Address}/export")).ProblemAsync(HttpStatusCode.NotFound)).Kind());

    [Fact]
    public async Task Erasing_removes_everything_and_the_cookie()
    {
        var browser = await AgreedAsync();
        var reply = await browser.DeleteAsync(Address);
        Assert.Equal(HttpStatusCode.NoContent, reply.StatusCode);
        Assert.Contains(Cookies(reply), cookie => cookie.StartsWith("expressify-profile=;", StringComparison.Ordinal));
        Assert.False((await (await browser.GetAsync(Address)).JsonAsync()).GetProperty("remembered").GetBoolean());
        await (await browser.PostAsync("/api/v1/feedback", JsonContent.Create(new { titleId = Film, kind = "like" }))).ProblemAsync(HttpStatusCode.Conflict);
        Assert.Equal(HttpStatusCode.NoContent, (await browser.DeleteAsync(Address)).StatusCode);
    }

    [Fact]
    public async Task A_cookie_kept_from_before_the_erasing_opens_nothing()
    {
        var browser = await AgreedAsync(out var cookie);
        await browser.DeleteAsync(Address);
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.Add("Cookie", cookie());
        using var bare = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = host.Address };
        Assert.False((await (await bare.SendAsync(request)).JsonAsync()).GetProperty("remembered").GetBoolean());
    }

    [Theory]
    [InlineData("0123456789abcdef0123456789abcdef")]
    [InlineData("garbage")]
    [InlineData("")]
    public async Task A_cookie_that_we_did_not_write_is_nobodys(string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.Add("Cookie", $"expressify-profile={value}");
        using var bare = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = host.Address };
        Assert.False((await (await bare.SendAsync(request)).JsonAsync()).GetProperty("remembered").GetBoolean());
    }

    [Fact]
    public async Task Two_browsers_have_two_profiles()
    {
        await AgreedAsync();
        var other = host.Browser();
        var profile = await (await other.PostAsync(Address, null)).JsonAsync();
        Assert.Equal(0, profile.GetProperty("counts").GetProperty("like").GetInt32());
    }

    private Task<HttpClient> AgreedAsync() => AgreedAsync(out _);

    private Task<HttpClient> AgreedAsync(out Func<string> cookie)
    {
        var kept = "";
        cookie = () => kept;
        return Agree();

        async Task<HttpClient> Agree()
        {
            var browser = host.Browser();
            var reply = await browser.PostAsync(Address, null);
            kept = Cookies(reply).First().Split(';')[0];
            await (await browser.PostAsync("/api/v1/feedback", JsonContent.Create(new { titleId = Film, kind = "like" }))).JsonAsync();
            return browser;
        }
    }

    private static IEnumerable<string> Cookies(HttpResponseMessage reply) => reply.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [];
}
