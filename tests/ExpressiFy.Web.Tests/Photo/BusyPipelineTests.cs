using System.Buffers;
using System.Net;
using ExpressiFy.Web.Photo;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

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
        using var handler = new SocketsHttpHandler { Expect100ContinueTimeout = Timeout.InfiniteTimeSpan };
        using var waiting = new HttpClient(handler);
        var body = new BodyInTwoParts(Photographs.Nobody());
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Address, Address)) { Content = body };
        request.Headers.ExpectContinue = true;
        var first = waiting.SendAsync(request);
        Assert.Same(body.Started, await Task.WhenAny(body.Started, first));

        var second = await browser.PostAsync(Address, Replies.Bytes(Photographs.Nobody()));

        Assert.Equal("busy", (await second.ProblemAsync(HttpStatusCode.ServiceUnavailable)).Kind());
        Assert.True(second.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        body.Finish();
        await (await first).JsonAsync();
        await (await PostOnceFreeAsync(browser)).JsonAsync();
    }

    [Fact]
    public async Task When_no_core_is_free_and_no_upload_may_wait_the_answer_is_503()
    {
        using var host = new OneReader();
        using var browser = host.Browser();
        var photo = Photographs.Sample(1);
        using var held = new HeldPicture(photo);
        var pipeline = host.Services.GetRequiredService<SharedFacePipeline>();
        var first = pipeline.ReadUploadAsync(held.Memory, TestContext.Current.CancellationToken);

        var second = await browser.PostAsync(Address, Replies.Bytes(photo));

        Assert.Equal("busy", (await second.ProblemAsync(HttpStatusCode.ServiceUnavailable)).Kind());
        held.LetGo();
        Assert.NotNull(await first);
        await (await browser.PostAsync(Address, Replies.Bytes(photo))).JsonAsync();
    }

    // The place is given back a moment after the answer of the upload that had it.
    private static async Task<HttpResponseMessage> PostOnceFreeAsync(HttpClient browser)
    {
        while (true)
        {
            var reply = await browser.PostAsync(Address, Replies.Bytes(Photographs.Nobody()));
            if (reply.StatusCode != HttpStatusCode.ServiceUnavailable)
                return reply;
            await Task.Delay(20);
        }
    }

    private sealed class OneUpload : WebHost
    {
        protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
            [new("Limits:Uploads", "1"), new("Limits:Burst", "100000")];

        // On a busy machine the second upload may take longer than a paused body is borne with.
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.Configure<KestrelServerOptions>(
                kestrel => kestrel.Limits.MinRequestBodyDataRate = null));
        }
    }

    private sealed class OneReader : WebHost
    {
        protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
            [new("Limits:Readings", "1"), new("Limits:WaitingReadings", "0")];
    }

    /// <summary>
    /// A picture whose bytes are there after <see cref="LetGo"/>: until then its reading takes a core.
    /// </summary>
    private sealed class HeldPicture(byte[] content) : MemoryManager<byte>
    {
        private readonly ManualResetEventSlim free = new();

        // The inherited one asks for the bytes to learn how many they are.
        public override Memory<byte> Memory => CreateMemory(content.Length);

        public void LetGo() => free.Set();

        public override Span<byte> GetSpan()
        {
            free.Wait();
            return content;
        }

        public override MemoryHandle Pin(int elementIndex = 0) => throw new NotSupportedException();

        public override void Unpin() => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            LetGo();
            free.Dispose();
        }
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
