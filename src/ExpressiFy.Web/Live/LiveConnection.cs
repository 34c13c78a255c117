using System.Net.WebSockets;

namespace ExpressiFy.Web.Live;

/// <summary>
/// The WebSocket of a live session. Receives the next message into one buffer while the caller uses the last message
/// in the other buffer.
/// </summary>
internal sealed class LiveConnection(WebSocket socket, TimeProvider time)
{
    /// <summary>A 640-pixel JPEG has 30 to 120 KB; 2 MB leave room for a PNG of a large camera.</summary>
    public const int MaxFrameBytes = 2 * 1024 * 1024;

    /// <summary>The longest command, which hands back a state, has half a kilobyte.</summary>
    public const int MaxTextBytes = 4 * 1024;

    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);

    private LiveMessage current = new();
    private LiveMessage next = new();

    /// <summary>Completes with the next message, or throws when the connection breaks.</summary>
    public Task<LiveMessage> Received { get; private set; } = Task.FromResult(new LiveMessage());

    public void StartReceiving() => Received = next.ReceiveAsync(socket, MaxFrameBytes, MaxTextBytes);

    /// <summary>
    /// Waits for the next message and receives on, unless the client closed. The message is valid until the next call.
    /// </summary>
    public async Task<LiveMessage> TakeAsync()
    {
        var message = await Received;
        (current, next) = (next, current);
        if (message.Type != WebSocketMessageType.Close)
            StartReceiving();
        return message;
    }

    /// <exception cref="OperationCanceledException">The client did not take the text in time.</exception>
    public async Task SendAsync(ReadOnlyMemory<byte> text, TimeSpan timeout)
    {
        using var cancellation = new CancellationTokenSource(timeout, time);
        await socket.SendAsync(text, WebSocketMessageType.Text, endOfMessage: true, cancellation.Token);
    }

    /// <summary>Answers the close of a client.</summary>
    public async Task ConfirmCloseAsync()
    {
        using var cancellation = new CancellationTokenSource(CloseTimeout, time);
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellation.Token);
    }

    /// <summary>Closes, and waits a moment for the client's close; a client that does not answer is cut off.</summary>
    public async Task CloseAsync(WebSocketCloseStatus status, string reason)
    {
        using var cancellation = new CancellationTokenSource(CloseTimeout, time);
        await socket.CloseOutputAsync(status, reason, cancellation.Token);
        if (socket.State == WebSocketState.Closed)
            return;

        // Cancelling a receive would tear the connection down before the close is sent: the timeout runs beside it.
        var timeout = Task.Delay(CloseTimeout, time, CancellationToken.None);
        while (await Task.WhenAny(Received, timeout) == Received)
        {
            if ((await Received).Type == WebSocketMessageType.Close)
                return;
            StartReceiving();
        }

        socket.Abort();
    }
}
