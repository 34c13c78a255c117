using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace ExpressiFy.Web.Tests.Hosting;

/// <summary>The documented configurations of nginx and Caddy, tried.</summary>
public sealed class ReverseProxyTests
{
    private const int Burst = 60;

    [Theory]
    [InlineData("nginx")]
    [InlineData("caddy")]
    public async Task Cookies_are_secure_and_links_are_https(string name)
    {
        using var host = new HostBehindProxy();
        using var proxy = await ReverseProxy.StartAsync(name, host.Address);
        using var visitor = new HttpClient(proxy.VisitorFrom("127.0.0.2")) { BaseAddress = proxy.Address };

        using var agreed = await visitor.PostAsync("/api/v1/profile", null);
        await agreed.JsonAsync();
        Assert.Contains("secure", CookieOf(agreed));
        Assert.Equal("max-age=2592000", Assert.Single(agreed.Headers.GetValues("Strict-Transport-Security")));

        using var form = await visitor.GetAsync("/import");
        Assert.Contains("secure", CookieOf(form));
        var playlist = await visitor.GetStringAsync("/api/v1/playlist.m3u8?count=3");
        Assert.Contains($"{proxy.Address.GetLeftPart(UriPartial.Authority)}/api/v1/titles/", playlist);

        using var submitted = await visitor.SubmitAsync("/library/erase", "/library/erase");
        Assert.Equal(HttpStatusCode.SeeOther, submitted.StatusCode);
    }

    [Theory]
    [InlineData("nginx")]
    [InlineData("caddy")]
    public async Task Each_visitor_has_a_limit_of_their_own_whatever_they_claim(string name)
    {
        using var host = new HostBehindProxy();
        using var proxy = await ReverseProxy.StartAsync(name, host.Address);
        using var eager = new HttpClient(proxy.VisitorFrom("127.0.0.2")) { BaseAddress = proxy.Address };
        using var calm = new HttpClient(proxy.VisitorFrom("127.0.0.3")) { BaseAddress = proxy.Address };

        Assert.Equal(HttpStatusCode.TooManyRequests, await LastOfAsync(eager, 2 * Burst));
        eager.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        Assert.Equal(HttpStatusCode.TooManyRequests, await LastOfAsync(eager, Burst / 2));
        Assert.Equal(HttpStatusCode.OK, await LastOfAsync(calm, 1));
    }

    [Theory]
    [InlineData("nginx")]
    [InlineData("caddy")]
    public async Task The_live_camera_and_large_uploads_pass(string name)
    {
        using var host = new HostBehindProxy();
        using var proxy = await ReverseProxy.StartAsync(name, host.Address);
        using var visitor = new HttpClient(proxy.VisitorFrom("127.0.0.2")) { BaseAddress = proxy.Address };

        using var upload = await visitor.PostAsync(
            "/api/v1/expressions", Replies.Bytes(new byte[15 * 1000 * 1000], "image/jpeg"));
        Assert.Equal("not-an-image", (await upload.ProblemAsync(HttpStatusCode.UnsupportedMediaType)).Kind());

        using var camera = new ClientWebSocket();
        camera.Options.SetRequestHeader("Origin", proxy.Address.GetLeftPart(UriPartial.Authority));
        using var invoker = new HttpMessageInvoker(proxy.VisitorFrom("127.0.0.2"));
        var address = new Uri($"wss://{ReverseProxy.HostName}:{proxy.Port}/api/v1/expressions/live");
        await camera.ConnectAsync(address, invoker, CancellationToken.None);
        var frame = Encoding.ASCII.GetBytes("no picture");
        await camera.SendAsync(frame, WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
        var buffer = new byte[4096];
        var received = await camera.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
        var reply = JsonDocument.Parse(buffer.AsMemory(0, received.Count)).RootElement;
        Assert.NotEmpty(reply.GetProperty("error").GetString()!);
    }

    [Fact]
    public async Task Headers_of_others_than_the_trusted_proxies_are_ignored()
    {
        using var host = new WebHost();
        using var browser = host.Browser();
        browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var agreed = await browser.PostAsync("/api/v1/profile", null);
        Assert.DoesNotContain("secure", CookieOf(agreed));
        Assert.False(agreed.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Only_the_allowed_hosts_are_answered()
    {
        using var host = new HostBehindProxy();
        using var browser = new HttpClient { BaseAddress = host.Address };
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.GetAsync("/")).StatusCode);
        browser.DefaultRequestHeaders.Host = ReverseProxy.HostName;
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/")).StatusCode);
    }

    private static string CookieOf(HttpResponseMessage reply) =>
        string.Join('\n', reply.Headers.GetValues("Set-Cookie"));

    private static async Task<HttpStatusCode> LastOfAsync(HttpClient visitor, int count)
    {
        var last = HttpStatusCode.OK;
        for (var number = 0; number < count; number++)
        {
            using var reply = await visitor.GetAsync("/api/v1/titles?take=1");
            last = reply.StatusCode;
        }

        return last;
    }

    private sealed class HostBehindProxy : WebHost
    {
        protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
        [
            new("Limits:Burst", $"{Burst}"),
            new("Limits:RequestsPerSecond", "1"),
            new("Proxy:TrustedAddresses", "127.0.0.1;::1"),
            new("AllowedHosts", ReverseProxy.HostName),
        ];
    }
}
