using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace ExpressiFy.Web.Tests.Live;

/// <summary>A live session as a browser's script holds it. Every wait fails after a while.</summary>
internal sealed class Camera : IDisposable
{
    // Long enough for a slow machine that reads a first frame; nothing passes because of it.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(15);

    private readonly byte[] buffer = new byte[64 * 1024];

    private Camera(ClientWebSocket socket) => Socket = socket;

    public ClientWebSocket Socket { get; }

    public static Uri AddressOf(WebHost host) =>
        new UriBuilder(host.Address) { Scheme = "ws", Path = "/api/v1/expressions/live" }.Uri;

    /// <summary>Opens a session from the host's own page.</summary>
    public static async Task<Camera> OpenAsync(WebHost host)
    {
        var socket = SocketFrom(host.Address.GetLeftPart(UriPartial.Authority));
        using var timeout = new CancellationTokenSource(Timeout);
        await socket.ConnectAsync(AddressOf(host), timeout.Token);
        return new(socket);
    }

    /// <summary>A socket of a page at an origin; its HTTP status can be read after a refusal.</summary>
    public static ClientWebSocket SocketFrom(string? origin)
    {
        var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin);
        return socket;
    }

    /// <summary>Sends a text message, which has no reply.</summary>
    public Task SendTextAsync(string text) =>
        Socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);

    /// <summary>Sends a frame without waiting for its reply.</summary>
    public Task SendAsync(byte[] frame) =>
        Socket.SendAsync(frame, WebSocketMessageType.Binary, true, CancellationToken.None);

    /// <summary>The reply to a frame; fails when the host closes instead.</summary>
    public async Task<JsonElement> ReadAsync(byte[] frame)
    {
        await SendAsync(frame);
        return await ReceiveAsync() ?? throw new InvalidOperationException($"The host closed: {Socket.CloseStatus}.");
    }

    /// <summary>Waits until the host has room, and opens a session then. It has read a frame.</summary>
    public static async Task<Camera> OpenWhenThereIsRoomAsync(WebHost host)
    {
        using var timeout = new CancellationTokenSource(Timeout);
        while (true)
        {
            var camera = await OpenAsync(host);
            await camera.SendAsync(Photographs.Nobody());
            var reply = await camera.ReceiveAsync();
            if (reply?.TryGetProperty("busy", out _) is false)
                return camera;
            await camera.CloseStatusAsync();
            camera.Dispose();
            await Task.Delay(TimeSpan.FromMilliseconds(20), timeout.Token);
        }
    }

    /// <summary>What the host says instead of serving, after it has closed with "try again later".</summary>
    public async Task<JsonElement> BusyAsync()
    {
        var busy = await ReceiveAsync() ?? throw new InvalidOperationException($"Only closed: {Socket.CloseStatus}.");
        Assert.Equal(1013, (int?)await CloseStatusAsync());
        return busy;
    }

    /// <summary>The next reply; null when the host closes.</summary>
    public async Task<JsonElement?> ReceiveAsync()
    {
        using var timeout = new CancellationTokenSource(Timeout);
        using var message = new MemoryStream();
        while (true)
        {
            var part = await Socket.ReceiveAsync(buffer.AsMemory(), timeout.Token);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
                return JsonDocument.Parse(message.ToArray()).RootElement;
        }
    }

    /// <summary>Waits until the host closes, and answers it; replies before that are ignored.</summary>
    public async Task<WebSocketCloseStatus?> CloseStatusAsync()
    {
        while (await ReceiveAsync() is not null)
        {
        }

        using var timeout = new CancellationTokenSource(Timeout);
        await Socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, timeout.Token);
        return Socket.CloseStatus;
    }

    /// <summary>Closes the session and waits for the host's answer.</summary>
    public async Task CloseAsync()
    {
        using var timeout = new CancellationTokenSource(Timeout);
        await Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, timeout.Token);
    }

    public void Dispose() => Socket.Dispose();
}
