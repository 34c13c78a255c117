using System.Net;

namespace ExpressiFy.Web.Tests.Photo;

public sealed class BusyPipelineTests
{
    private const string Address = "/api/v1/expressions";

    [Fact]
    public async Task When_all_places_for_uploads_are_taken_the_answer_is_503_with_a_time()
    {
        using var host = new OneUpload();
        using var browser = host.Browser();
        // The server says "100 Continue" when it begins to read the body: the place is taken from then on.
        using var handler = new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromSeconds(30) };
        using var waiting = new HttpClient(handler);
        var body = new BodyInTwoParts(Photographs.Nobody());
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Address, Address)) { Content = body };
        request.Headers.ExpectContinue = true;
        var first = waiting.SendAsync(request);
        await body.Started.WaitAsync(TimeSpan.FromSeconds(10));

        var second = await browser.PostAsync(Address, Replies.Bytes(Photographs.Nobody()));

        Assert.Equal("busy", (await second.ProblemAsync(HttpStatusCode.ServiceUnavailable)).Kind());
        Assert.True(second.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        body.Finish();
        await (await first).JsonAsync();
        await (await browser.PostAsync(Address, Replies.Bytes(Photographs.Nobody()))).JsonAsync();
    }

    [Fact]
    public async Task When_no_core_is_free_and_no_upload_may_wait_the_answer_is_503()
    {
        using var host = new OneReader();
        using var browser = host.Browser();
        var photo = Photographs.Sample(1);
        var requests = Enumerable.Range(0, 12).Select(_ => browser.PostAsync(Address, Replies.Bytes(photo)));
        var replies = await Task.WhenAll(requests);
        var refused = replies.Where(reply => reply.StatusCode != HttpStatusCode.OK).ToList();
        Assert.InRange(refused.Count, 1, replies.Length - 1);
        foreach (var reply in refused)
            Assert.Equal("busy", (await reply.ProblemAsync(HttpStatusCode.ServiceUnavailable)).Kind());
    }

    private sealed class OneUpload : WebHost
    {
        protected override IEnumerable<KeyValuePair<string, string?>> Settings => [new("Limits:Uploads", "1")];
    }

    private sealed class OneReader : WebHost
    {
        protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
            [new("Limits:Readings", "1"), new("Limits:WaitingReadings", "0")];
    }

    /// <summary>A body whose second part is sent after <see cref="Finish"/>.</summary>
    private sealed class BodyInTwoParts(byte[] content) : HttpContent
    {
        private const int FirstPart = 100;

        private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource finish = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Started => started.Task;

        public void Finish() => finish.SetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(content.AsMemory(0, FirstPart));
            await stream.FlushAsync();
            started.SetResult();
            await finish.Task;
            await stream.WriteAsync(content.AsMemory(FirstPart));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
