using System.Net.Http.Json;
using ExpressiFy.Web.Account;

namespace ExpressiFy.Web.Tests.Home;

/// <summary>
/// The first page of a person who comes back begins with the aim that they had last, never with a mood.
/// </summary>
public sealed class LastAimTests(WebHost host) : IClassFixture<WebHost>
{
    [Theory]
    [InlineData("/?expression=sad&aim=lift", "For a lift", "lift")]
    [InlineData("/?aim=lift", "For a lift", "lift")]
    [InlineData("/rows?expression=angry&aim=calm", "To calm down", "calm")]
    [InlineData("/?aim=surprise", "Films from other corners", "match")]
    public async Task The_last_aim_is_that_of_the_next_first_page(string asked, string heading, string waiting)
    {
        using var browser = await KnownAsync();
        Assert.DoesNotContain(heading, await browser.GetStringAsync("/"));
        await browser.GetStringAsync(asked);
        var html = await browser.GetStringAsync("/");
        Assert.Matches($"<h2 id=\"asked-title\"[^>]*>{heading}<", html);
        Assert.Contains($"<input type=\"hidden\" name=\"aim\" value=\"{waiting}\"", html);
        foreach (var mood in new[] { "You said", "expression=sad", "expression=angry" })
            Assert.DoesNotContain(mood, html);
    }

    [Theory]
    [InlineData("/?expression=sad&aim=match")]
    [InlineData("/?aim=browse")]
    [InlineData("/?aim=toward&toValence=0.5&toArousal=0.5")]
    public async Task To_stay_to_browse_and_a_point_begin_with_any_evening(string asked)
    {
        using var browser = await KnownAsync();
        await browser.GetStringAsync(asked);
        var html = await browser.GetStringAsync("/");
        Assert.DoesNotContain("asked-title", html);
        Assert.Contains("Good for you on any evening", html);
    }

    [Fact]
    public async Task The_cookie_has_the_aim_alone_and_goes_when_everything_is_erased()
    {
        using var browser = await KnownAsync();
        var reply = await browser.GetAsync("/?expression=sad&aim=lift");
        var cookie = Assert.Single(reply.Headers.GetValues("Set-Cookie"), IsOfAim);
        Assert.StartsWith($"{LastAim.CookieName}=lift;", cookie);
        Assert.Contains("httponly", cookie);
        var again = await browser.GetAsync("/?expression=happy&aim=lift");
        Assert.DoesNotContain(SetBy(again), IsOfAim);

        var export = await browser.GetStringAsync("/api/v1/profile/export");
        Assert.DoesNotContain("lift", export);
        var erased = await browser.DeleteAsync("/api/v1/profile");
        Assert.Contains("1970", Assert.Single(SetBy(erased), IsOfAim));
        Assert.DoesNotContain("asked-title", await browser.GetStringAsync("/"));
    }

    [Fact]
    public async Task A_guest_has_no_such_cookie_and_browses()
    {
        using var browser = host.Browser();
        var reply = await browser.GetAsync("/?expression=sad&aim=lift");
        Assert.DoesNotContain(SetBy(reply), IsOfAim);
        browser.DefaultRequestHeaders.Add("Cookie", $"{LastAim.CookieName}=lift");
        Assert.DoesNotContain("asked-title", await browser.GetStringAsync("/"));
    }

    [Theory]
    [InlineData("toward")]
    [InlineData("1")]
    [InlineData("nonsense")]
    public async Task Whatever_else_is_in_the_cookie_is_no_aim(string value)
    {
        using var browser = await KnownAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Cookie", $"{LastAim.CookieName}={value}");
        using var reply = await browser.SendAsync(request);
        Assert.DoesNotContain("asked-title", await reply.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_alternative_that_was_taken_stands_in_the_address_of_the_first_page()
    {
        using var browser = await KnownAsync();
        var html = await browser.GetStringAsync("/");
        var other = Replies.TitleIdsIn(html).First(id => id.StartsWith("film:", StringComparison.Ordinal)
            && id != Replies.PickIn(html));
        var taken = await browser.GetStringAsync($"/?pick={other}");
        Assert.Equal(other, Replies.PickIn(taken));
        Assert.Contains($"data-query=\"pick={other}\"", taken);
    }

    private static IEnumerable<string> SetBy(HttpResponseMessage reply) =>
        reply.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [];

    private static bool IsOfAim(string cookie) => cookie.StartsWith(LastAim.CookieName, StringComparison.Ordinal);

    private async Task<HttpClient> KnownAsync()
    {
        var browser = host.Browser();
        await browser.PostAsync("/api/v1/profile", null);
        using var reply = await browser.PostAsJsonAsync(
            "/api/v1/feedback", new { titleId = "film:tt0111161", kind = "save" });
        await reply.JsonAsync();
        return browser;
    }
}
