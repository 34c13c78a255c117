using ExpressiFy.Vision;
using ExpressiFy.Vision.Models;
using ExpressiFy.Web.Live;
using ExpressiFy.Web.Photo;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace ExpressiFy.Web.Tests.Live;

/// <summary>
/// Cameras that leave while one of their frames waits for a reader. FacePipelineTests has those that leave later.
/// </summary>
public sealed class LiveGoneTests
{
    // Nothing passes because of it.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(15);

    [Theory]
    [InlineData("closes")]
    [InlineData("vanishes")]
    [InlineData("sends a command and vanishes")]
    [InlineData("sends the next frame")]
    public async Task A_frame_that_waits_for_a_reader_is_given_up_when_its_camera(string leaves)
    {
        using var host = new HostThatHoldsReadings();
        using var reading = await Camera.OpenAsync(host);
        using var waiting = await Camera.OpenAsync(host);
        host.ReadingClock.Hold();
        await reading.SendAsync(Photographs.Nobody());
        await host.ReadingClock.Reached.WaitAsync(Timeout);
        await waiting.SendAsync(Photographs.Nobody());

        await LeaveAsync(waiting, leaves);

        // The other frame still has the only reader, and its camera the only other place.
        Assert.True(await HasPlaceAsync(host));
        host.ReadingClock.Release();
        Assert.Equal(1, (await reading.ReceiveAsync())!.Value.Number("frame"));
    }

    private static Task LeaveAsync(Camera camera, string how)
    {
        switch (how)
        {
            case "closes":
                return camera.CloseAsync();
            case "sends the next frame":
                return LeaveEarlyAsync(camera);
            case "vanishes":
                camera.Socket.Abort();
                return Task.CompletedTask;
            default:
                return CommandAndVanishAsync(camera);
        }
    }

    private static async Task LeaveEarlyAsync(Camera camera)
    {
        await camera.SendAsync(Photographs.Nobody());
        await camera.CloseStatusAsync();
    }

    private static async Task CommandAndVanishAsync(Camera camera)
    {
        await camera.SendTextAsync("""{"baseline":"start"}""");
        camera.Socket.Abort();
    }

    private static async Task<bool> HasPlaceAsync(HostThatHoldsReadings host)
    {
        var capacity = host.Services.GetRequiredService<LiveCapacity>();
        using var timeout = new CancellationTokenSource(Timeout);
        while (capacity.TryEnter("192.0.2.1") is not null)
        {
            if (timeout.IsCancellationRequested)
                return false;
            await Task.Delay(TimeSpan.FromMilliseconds(10));
        }

        return true;
    }

    /// <summary>One reader, places for two cameras.</summary>
    private sealed class HostThatHoldsReadings : WebHost
    {
        public HeldClock ReadingClock { get; } = new();

        protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
            [new("Limits:Readings", "1"), new("Limits:LiveCameras", "2")];

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<FacePipelineLoader>(
                () => FacePipeline.Load(VisionModels.DefaultFolder, ReadingClock)));
        }
    }

    /// <summary>The pipeline's clock: it is asked before a picture is decoded, and held there.</summary>
    private sealed class HeldClock : TimeProvider
    {
        private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ManualResetEventSlim open = new(initialState: true);

        /// <summary>A reading is held.</summary>
        public Task Reached => reached.Task;

        public void Hold() => open.Reset();

        public void Release() => open.Set();

        public override long GetTimestamp()
        {
            if (!open.IsSet)
                reached.TrySetResult();
            open.Wait();
            return base.GetTimestamp();
        }
    }
}
