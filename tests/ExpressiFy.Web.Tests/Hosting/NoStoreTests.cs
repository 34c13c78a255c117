using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace ExpressiFy.Web.Tests.Hosting;

/// <summary>No answer that a visitor's cookie shapes is kept by a cache.</summary>
public sealed partial class NoStoreTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task Every_endpoint_that_looks_at_the_cookie_says_no_store()
    {
        var visitor = await VisitorAsync();
        var endpoints = Endpoints.ShapedByCookie(host);
        Assert.True(endpoints.Count > 20, $"{endpoints.Count} endpoints");
        var kept = new List<string>();
        foreach (var (method, path) in endpoints)
        {
            using var request = new HttpRequestMessage(new(method), path);
            if (HttpMethods.IsPost(method))
                request.Content = JsonContent.Create(new { members = Array.Empty<object>() });
            using var reply = await visitor.SendAsync(request);
            // A form without its token is refused before anybody looks at the cookie.
            var isRefused = HttpMethods.IsPost(method) && !reply.IsSuccessStatusCode;
            if (reply.Headers.CacheControl?.NoStore != true && !isRefused)
                kept.Add($"{method} {path}: {(int)reply.StatusCode} {reply.Headers.CacheControl}");
        }

        Assert.Empty(kept);
    }

    [Fact]
    public async Task Every_answer_that_differs_for_a_visitor_says_no_store()
    {
        using var visitor = await VisitorAsync();
        using var stranger = host.Browser();
        var different = new List<string>();
        var kept = new List<string>();
        foreach (var path in Endpoints.Gets(host).Where(path => !path.Contains('{') && !path.Contains('*')))
        {
            using var theirs = await visitor.GetAsync(path);
            using var others = await stranger.GetAsync(path);
            if (await TextAsync(theirs) == await TextAsync(others))
                continue;
            different.Add(path);
            if (theirs.Headers.CacheControl?.NoStore != true)
                kept.Add($"{path}: {theirs.Headers.CacheControl}");
        }

        Assert.Contains("/library", different);
        Assert.Contains("/api/v1/profile", different);
        Assert.Contains("/api/v1/recommendations", different);
        Assert.Empty(kept);
    }

    private static async Task<string> TextAsync(HttpResponseMessage reply) =>
        Changing().Replace(Encoding.UTF8.GetString(await reply.Content.ReadAsByteArrayAsync()), "");

    // The token of a form, and the id of a request in a problem.
    [GeneratedRegex("""name="__RequestVerificationToken" value="[^"]*"|"traceId":\s*"[^"]*""", RegexOptions.None, 1000)]
    private static partial Regex Changing();

    private async Task<HttpClient> VisitorAsync()
    {
        var visitor = host.Browser();
        await (await visitor.PostAsync("/api/v1/profile", null)).JsonAsync();
        foreach (var title in new[] { "film:tt0111161", "film:tt0382932" })
        {
            using var liked = await visitor.PostAsJsonAsync(
                "/api/v1/feedback", new { titleId = title, kind = "like", on = true });
            await liked.JsonAsync();
        }

        return visitor;
    }
}
