using System.Net;

namespace ExpressiFy.Web.Tests.Hosting;

public sealed class RequestLimitsTests
{
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

    private sealed class SmallBucket : WebHost
    {
        protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
            [new("Limits:Burst", "3"), new("Limits:RequestsPerSecond", "1")];
    }
}
