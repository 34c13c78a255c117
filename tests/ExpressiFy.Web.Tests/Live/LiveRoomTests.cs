using System.Net.WebSockets;
using ExpressiFy.Web.Live;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ExpressiFy.Web.Tests.Live;

/// <summary>Cameras for which there is no room, and cameras that keep a place without using it.</summary>
public sealed class LiveRoomTests
{
    private static readonly TimeSpan RealPause = TimeSpan.FromMilliseconds(5);

    [Fact]
    public async Task A_camera_beyond_what_the_host_can_read_is_told_when_to_try_again()
    {
        using var host = new FakeClockHost(frameMilliseconds: 98);
        using var first = await Camera.OpenAsync(host);
        using var second = await Camera.OpenAsync(host);
        await first.ReadAsync(Photographs.Nobody());
        await second.ReadAsync(Photographs.Nobody());

        using var third = await Camera.OpenAsync(host);
        var busy = await third.BusyAsync();
        Assert.Equal(["busy", "detail", "retryAfter"], busy.Names());
        Assert.Equal("host", busy.Text("busy"));
        Assert.InRange(busy.Number("retryAfter"), 1, 60);
        Assert.EndsWith(".", busy.Text("detail"), StringComparison.Ordinal);

        await first.CloseAsync();
        using var admitted = await Camera.OpenWhenThereIsRoomAsync(host);
    }

    [Fact]
    public async Task A_camera_that_is_refused_may_have_sent_its_first_frame_already()
    {
        using var host = new FakeClockHost(frameMilliseconds: 200);
        using var first = await Camera.OpenAsync(host);
        using var second = await Camera.OpenAsync(host);
        await second.SendTextAsync("""{"resume":null}""");
        await second.SendAsync(new byte[300_000]);
        Assert.Equal("host", (await second.BusyAsync()).Text("busy"));
    }

    [Fact]
    public async Task A_seventh_camera_of_one_address_is_told_so()
    {
        using var host = new FakeClockHost(frameMilliseconds: 1);
        var cameras = new List<Camera>();
        for (var opened = 0; opened < 6; opened++)
        {
            cameras.Add(await Camera.OpenAsync(host));
            await cameras[^1].ReadAsync(Photographs.Nobody());
        }

        using var seventh = await Camera.OpenAsync(host);
        Assert.Equal("address", (await seventh.BusyAsync()).Text("busy"));
        cameras.ForEach(camera => camera.Dispose());
        using var next = await Camera.OpenWhenThereIsRoomAsync(host);
    }

    [Fact]
    public async Task A_camera_that_has_to_wait_for_its_turn_is_told_how_long_and_waits()
    {
        using var host = new FakeClockHost(frameMilliseconds: 98);
        using var first = await Camera.OpenAsync(host);
        using var second = await Camera.OpenAsync(host);
        var told = (await first.ReadAsync(Photographs.Nobody())).Number("wait");
        Assert.InRange(told, 190, 200);

        var early = first.ReadAsync(Photographs.Nobody());
        var waited = TimeSpan.Zero;
        while (!early.IsCompleted)
        {
            host.Time.Advance(TimeSpan.FromMilliseconds(10));
            waited += TimeSpan.FromMilliseconds(10);
            await Task.Delay(RealPause);
        }

        Assert.Equal(2, (await early).Number("frame"));
        Assert.True(waited.TotalMilliseconds > told - 20, $"{waited} after {told} ms were told");
    }

    [Fact]
    public async Task A_camera_alone_is_not_slowed()
    {
        using var host = new FakeClockHost(frameMilliseconds: 0);
        using var camera = await Camera.OpenAsync(host);
        Assert.DoesNotContain("wait", (await camera.ReadAsync(Photographs.Nobody())).Names());
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("texts")]
    [InlineData("bytes that are no frame")]
    public async Task A_camera_that_sends_no_frame_for_ten_seconds_is_closed_whatever_else_it_sends(string what)
    {
        using var host = new FakeClockHost(frameMilliseconds: 0);
        using var camera = await Camera.OpenAsync(host);
        await camera.ReadAsync(Photographs.Nobody());

        var seconds = 0;
        while (camera.Socket.State == WebSocketState.Open && seconds < 60)
        {
            host.Time.Advance(TimeSpan.FromSeconds(1));
            seconds++;
            if (await IsClosedAfterAsync(camera, what))
                break;
        }

        Assert.InRange(seconds, 10, 13);
        Assert.Equal(WebSocketCloseStatus.NormalClosure, camera.Socket.CloseStatus);
    }

    [Fact]
    public async Task A_camera_that_sends_a_frame_every_nine_seconds_stays()
    {
        using var host = new FakeClockHost(frameMilliseconds: 0);
        using var camera = await Camera.OpenAsync(host);
        for (var frame = 1; frame <= 5; frame++)
        {
            Assert.Equal(frame, (await camera.ReadAsync(Photographs.Nobody())).Number("frame"));
            host.Time.Advance(TimeSpan.FromSeconds(9));
        }
    }

    // A text has no reply: the reply to a frame that cannot be read shows that the host has come so far.
    private static async Task<bool> IsClosedAfterAsync(Camera camera, string what)
    {
        if (what == "texts")
            await camera.SendTextAsync("""{"baseline":"start"}""");
        if (what == "bytes that are no frame")
        {
            await camera.SendAsync([1, 2, 3]);
            return await camera.ReceiveAsync() is null;
        }

        var closed = camera.ReceiveAsync();
        var paused = Task.Delay(TimeSpan.FromMilliseconds(100));
        return await Task.WhenAny(closed, paused) == closed;
    }

    /// <summary>A host with one reader whose frames take as long as the test says, and whose clock it moves.</summary>
    private sealed class FakeClockHost : WebHost
    {
        public FakeClockHost(int frameMilliseconds)
        {
            for (var frame = 0; frame < 50; frame++)
                Services.GetRequiredService<LiveCapacity>().Measure(TimeSpan.FromMilliseconds(frameMilliseconds));
        }

        public FakeTimeProvider Time { get; } = new(DateTimeOffset.UnixEpoch.AddYears(56));

        protected override TimeProvider Clock => Time;

        protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
            [new("Limits:Readings", "1"), new("Limits:Burst", "100000")];
    }
}
