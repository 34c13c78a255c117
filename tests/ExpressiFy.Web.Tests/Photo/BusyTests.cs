using System.Net;

namespace ExpressiFy.Web.Tests.Photo;

public sealed class BusyTests
{
    private const string Address = "/api/v1/expressions";

    [Fact]
    public async Task When_all_places_for_uploads_are_taken_the_answer_is_503_with_a_time()
    {
        using var host = new OneUpload();
        using var browser = host.Browser();
        // The server says "100 Continue" when it begins to read the body, so the place is taken from then on.
        using var patient = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromSeconds(30) });
        var slow = new SlowBody(Photographs.Nobody());
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Address, Address)) { Content = slow, Headers = { ExpectContinue = true } };
        var first = patient.SendAsync(request);
        await slow.Started.WaitAsync(TimeSpan.FromSeconds(10));

        var second = await browser.PostAsync(Address, Replies.Bytes(Photographs.Nobody()));

        Assert.Equal("busy", (await second.ProblemAsync(HttpStatusCode.ServiceUnavailable)).Kind());
        Assert.True(second.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        slow.Finish();
        await (await first).JsonAsync();
        await (await browser.PostAsync(Address, Replies.Bytes(Photographs.Nobody()))).JsonAsync();
    }

    [Fact]
    public async Task When_no_core_is_free_and_nobody_may_wait_the_answer_is_503()
    {
        using var host = new OneReader();
        using var browser = host.Browser();
        var photo = Photographs.Sample(1);
        var replies = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => browser.PostAsync(Address, Replies.Bytes(photo))));
        var refusals = replies.Where(reply => reply.StatusCode != HttpStatusCode.OK).ToList();
        Assert.InRange(refusals.Count, 1, replies.Length - 1);
        foreach (var refused in refusals)
            Assert.Equal("busy", (await refused.ProblemAsync(HttpStatusCode.ServiceUnavailable)).Kind());
    }

    [Fact]
    public async Task An_address_that_asks_too_often_gets_429_with_a_time()
    {
        using var host = new SmallBucket();
        using var browser = host.Browser();
        HttpResponseMessage reply;
        var asked = 0;
        do
        {
            reply = await browser.GetAsync("/api/v1/titles?take=1");
            asked++;
        }
        while (reply.StatusCode == HttpStatusCode.OK && asked < 50);

        Assert.InRange(asked, 4, 49);
        Assert.Equal("too-many-requests", (await reply.ProblemAsync(HttpStatusCode.TooManyRequests)).Kind());
        Assert.True(reply.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/health/live")).StatusCode);
    }

    private sealed class OneUpload : WebHost
    {
        protected override IEnumerable<KeyValuePair<string, string?>> Settings => [new("Limits:Uploads", "1")];
    }

    private sealed class OneReader : WebHost
    {
        protected override IEnumerable<KeyValuePair<string, string?>> Settings => [new("Limits:Readings", "1"), new("Limits:WaitingReadings", "0")];
    }

    private sealed class SmallBucket : WebHost
    {
        protected override IEnumerable<KeyValuePair<string, string?>> Settings => [new("Limits:Burst", "3"), new("Limits:RequestsPerSecond", "1")];
    }

    /// <summary>A body whose end does not come before it is told to.</summary>
    private sealed class SlowBody(byte[] content) : HttpContent
    {
        private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource finish = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Started => started.Task;

        public void Finish() => finish.SetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(content.AsMemory(0, 100));
            await stream.FlushAsync();
            started.SetResult();
            await finish.Task;
            await stream.WriteAsync(content.AsMemory(100));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
