using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text.Json;
using ExpressiFy.Browser.Tests.Cameras;
using ExpressiFy.Browser.Tests.Hosts;

namespace ExpressiFy.Browser.Tests.Endurance;

/// <summary>More cameras than the machine can read: those that are admitted are read, the others are told so.</summary>
[Collection(Alone.Name)]
[Trait("Category", "Long")]
public sealed class ManyCamerasTests
{
    private const int Cameras = 60;

    // Each camera of an address of its own: 127.0.1.1, 127.0.1.2 …
    private const string FirstAddress = "127.0.1.1";

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Cameras_that_are_admitted_share_what_the_machine_reads_and_the_others_are_told_to_wait()
    {
        await using var app = await RunningApp.StartAsync(("Limits__Burst", "10000"));
        var frame = Photographs.Jpeg(Photographs.OnePerson());
        using var end = new CancellationTokenSource(Length);
        var sessions = Enumerable.Range(0, Cameras).Select(index => WatchAsync(app, frame, index, end.Token));
        var intervals = (await Task.WhenAll(sessions)).OfType<TimeSpan>().Order().ToList();

        var summary = string.Join(' ', intervals.Select(interval => $"{interval.TotalMilliseconds:f0}"));
        Assert.True(intervals.Count is > 0 and < Cameras, summary);
        // All are read about as often: no camera starves.
        Assert.True(intervals[^1] < 3 * intervals[0], summary);
    }

    /// <summary>
    /// The mean time between two readings of one camera, which tries again when it is told to; null when it was never
    /// admitted.
    /// </summary>
    private static async Task<TimeSpan?> WatchAsync(RunningApp app, byte[] frame, int index, CancellationToken end)
    {
        var readings = new List<long>();
        try
        {
            while (true)
            {
                using var client = From(AddressOf(index));
                using var socket = new ClientWebSocket();
                socket.Options.SetRequestHeader("Origin", app.Address);
                await socket.ConnectAsync(LiveAddressOf(app), client, end);
                var wait = await ReadAsync(socket, frame, end);
                while (wait == TimeSpan.Zero)
                {
                    readings.Add(TimeProvider.System.GetTimestamp());
                    wait = await ReadAsync(socket, frame, end);
                }

                await Task.Delay(wait, end);
            }
        }
        catch (OperationCanceledException)
        {
            return readings.Count > 1
                ? TimeProvider.System.GetElapsedTime(readings[0], readings[^1]) / (readings.Count - 1)
                : null;
        }
    }

    /// <summary>Has a frame read; the time to wait when there is no room.</summary>
    private static async Task<TimeSpan> ReadAsync(ClientWebSocket socket, byte[] frame, CancellationToken end)
    {
        var buffer = new byte[64 * 1024];
        await socket.SendAsync(frame, WebSocketMessageType.Binary, true, end);
        var reply = await socket.ReceiveAsync(buffer.AsMemory(), end);
        using var json = JsonDocument.Parse(buffer.AsMemory(0, reply.Count));
        return json.RootElement.TryGetProperty("busy", out _)
            ? TimeSpan.FromSeconds(json.RootElement.GetProperty("retryAfter").GetInt32())
            : TimeSpan.Zero;
    }

    private static Uri LiveAddressOf(RunningApp app) =>
        new UriBuilder(app.Address) { Scheme = "ws", Path = "/api/v1/expressions/live" }.Uri;

    private static HttpMessageInvoker From(IPAddress local) => new(new SocketsHttpHandler
    {
        UseProxy = false,
        ConnectCallback = async (context, cancellation) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Bind(new IPEndPoint(local, 0));
            await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
    });

    private static IPAddress AddressOf(int index)
    {
        var bytes = IPAddress.Parse(FirstAddress).GetAddressBytes();
        bytes[3] += (byte)index;
        return new(bytes);
    }
}
