using System.Net;
using System.Text;
using ExpressiFy.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Web.Tests.Hosting;

public sealed class RequestLimitsTests
{
    private const string Upload =
        "POST /api/v1/imports?dryRun=true HTTP/1.1\r\nHost: a\r\nContent-Type: text/csv\r\nContent-Length: 9000\r\n"
        + "Connection: close\r\n\r\n";

    private const string SmallList = "Title,Year,Rating\nHeat,1995,4\n";

    private const int UploadsPerAddress = 4;

    [Fact]
    public async Task An_address_that_asks_too_often_gets_429_with_a_time()
    {
        const int Burst = 3;
        using var host = new SmallBucket();
        using var browser = host.Browser();
        var requests = Enumerable.Range(0, 20 * Burst).Select(_ => browser.GetAsync("/api/v1/titles?take=1"));
        var replies = await Task.WhenAll(requests);

        Assert.True(replies.Count(reply => reply.StatusCode == HttpStatusCode.OK) >= Burst);
        var refused = replies.Where(reply => reply.StatusCode != HttpStatusCode.OK).ToList();
        Assert.NotEmpty(refused);
        foreach (var reply in refused)
        {
            Assert.Equal("too-many-requests", (await reply.ProblemAsync(HttpStatusCode.TooManyRequests)).Kind());
            Assert.True(reply.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        }

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/health/live")).StatusCode);
    }

    /// <summary>Whatever is mapped: the endpoints are those of the running host.</summary>
    [Fact]
    public async Task Every_endpoint_counts_or_states_why_not()
    {
        using var host = new SmallBucket();
        using var browser = host.Browser();
        var endpoints = host.Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>().ToList();
        var unlimited = endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<UnlimitedRequests>() is not null);
        Assert.All(unlimited, endpoint =>
        {
            Assert.NotEmpty(endpoint.Metadata.GetMetadata<UnlimitedRequests>()!.Reason);
            // Files of the build have a type in their name and no parameter; no page has.
            Assert.Matches(@"^/?(health/(live|ready)|[^{]*\.\w+)$", endpoint.RoutePattern.RawText);
        });

        var counted = endpoints.Except(unlimited).ToList();
        Assert.Contains(counted, endpoint => endpoint.RoutePattern.RawText == "/");
        foreach (var endpoint in counted)
            Assert.True(await IsLimitedAsync(browser, endpoint), endpoint.DisplayName);
    }

    [Fact]
    public async Task People_get_a_page_when_they_ask_too_often()
    {
        using var host = new SmallBucket();
        using var browser = host.Browser();
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => browser.GetAsync("/privacy")));
        var refused = replies.First(reply => reply.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.Contains("A little slower, please", await refused.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task One_address_holds_four_uploads_at_once_and_another_still_gets_in()
    {
        using var host = new WebHost();
        var held = new List<RawHttp>();
        for (var i = 0; i < UploadsPerAddress + 1; i++)
        {
            held.Add(await RawHttp.ConnectAsync(host.Address));
            await held[^1].SendAsync(Upload);
        }

        // The bodies never come: whichever of the five arrives last is answered, and the others wait.
        var first = await await Task.WhenAny(held.Select(connection => connection.ReadToEndAsync()));
        Assert.StartsWith("HTTP/1.1 429 ", first, StringComparison.Ordinal);
        // Not localhost, which may lead to another address: the uploads come from 127.0.0.1.
        using var browser = new HttpClient { BaseAddress = new($"http://127.0.0.1:{host.Address.Port}") };
        var problem = await (await SmallUploadAsync(browser)).ProblemAsync(HttpStatusCode.TooManyRequests);
        Assert.Contains("uploads", problem.Text("detail"), StringComparison.Ordinal);

        using var neighbour = await RawHttp.ConnectAsync(host.Address, from: "127.0.0.2");
        await neighbour.SendAsync(Upload + SmallList + new string('\n', 9000 - SmallList.Length));
        Assert.StartsWith("HTTP/1.1 200 OK", await neighbour.ReadToEndAsync(), StringComparison.Ordinal);

        held.ForEach(connection => connection.Dispose());
        await EventuallyAsync(async () => (await SmallUploadAsync(browser)).IsSuccessStatusCode);
    }

    [Fact]
    public void An_upload_has_a_least_rate()
    {
        using var host = new WebHost();
        var limits = host.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;
        Assert.Equal(64 * 1024, limits.MinRequestBodyDataRate!.BytesPerSecond);
        Assert.Equal(TimeSpan.FromSeconds(10), limits.MinRequestBodyDataRate.GracePeriod);
    }

    [Fact]
    public async Task An_upload_that_never_ends_does_not_hold_the_exit()
    {
        var host = new WebHost();
        using var upload = await RawHttp.ConnectAsync(host.Address);
        await upload.SendAsync(Upload);
        using var browser = host.Browser();
        await EventuallyAsync(() => Task.FromResult(host.Services.GetRequiredService<IHostApplicationLifetime>()
            .ApplicationStarted.IsCancellationRequested));
        var timeout = host.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout;
        Assert.InRange(timeout, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        // Without the timeout it would take until the least rate is missed, and a little faster upload for ever.
        await host.DisposeAsync();
        Assert.DoesNotContain("200 OK", await upload.ReadToEndAsync(), StringComparison.Ordinal);
    }

    // A bucket of three is empty after a few requests at once, whatever they ask for.
    private static async Task<bool> IsLimitedAsync(HttpClient browser, RouteEndpoint endpoint)
    {
        var path = string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment =>
            string.Concat(segment.Parts.Select(part => (part as RoutePatternLiteralPart)?.Content ?? "1"))));
        var method = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0] ?? "GET";
        var replies = await Task.WhenAll(Enumerable.Range(0, 12)
            .Select(_ => browser.SendAsync(new(HttpMethod.Parse(method), $"/{path}"))));
        return replies.Any(reply => reply.StatusCode == HttpStatusCode.TooManyRequests);
    }

    private static Task<HttpResponseMessage> SmallUploadAsync(HttpClient browser) =>
        browser.PostAsync("/api/v1/imports?dryRun=true", new StringContent(SmallList, Encoding.UTF8, "text/csv"));

    private static async Task EventuallyAsync(Func<Task<bool>> condition)
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            if (await condition())
                return;
            await Task.Delay(50);
        }

        Assert.Fail("It did not happen within ten seconds.");
    }

    private sealed class SmallBucket : WebHost
    {
        protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
            [new("Limits:Burst", "3"), new("Limits:RequestsPerSecond", "1")];
    }
}
