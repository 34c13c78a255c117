using System.Net.WebSockets;
using System.Text.Json;
using ExpressiFy.Vision;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Photo;

namespace ExpressiFy.Web.Live;

/// <summary>All live sessions of this host: as many as <see cref="LiveCapacity"/> has room for.</summary>
internal sealed class LiveSessions(
    SharedFacePipeline pipeline, LiveCapacity capacity, IHostApplicationLifetime lifetime, TimeProvider time)
{
    /// <summary>"Try again later", registered with IANA for RFC 6455; the framework has no name for it.</summary>
    private const WebSocketCloseStatus TryAgainLater = (WebSocketCloseStatus)1013;

    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(2);

    /// <summary>Serves one camera until its session ends, or tells it that there is no room.</summary>
    public async Task ServeAsync(HttpContext http)
    {
        var address = CallerAddress.Of(http);
        if (capacity.TryEnter(address) is { } busy)
        {
            await WithSocketAsync(http, socket => RefuseAsync(socket, busy));
            return;
        }

        try
        {
            await WithSocketAsync(http, socket => ServeAsync(socket, http.RequestAborted));
        }
        finally
        {
            capacity.Leave(address);
        }
    }

    private static async Task WithSocketAsync(HttpContext http, Func<WebSocket, Task> serve)
    {
        try
        {
            using var socket = await http.WebSockets.AcceptWebSocketAsync();
            await serve(socket);
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or IOException)
        {
            // The usual ends of a session: a closed lid, a lost network, a host that stops.
        }
    }

    private Task ServeAsync(WebSocket socket, CancellationToken gone)
    {
        var frames = new LiveFrames(pipeline, capacity, time);
        return new LiveSession(new(socket, time), frames, time).ServeAsync(lifetime.ApplicationStopping, gone);
    }

    private async Task RefuseAsync(WebSocket socket, LiveBusy busy)
    {
        var connection = new LiveConnection(socket, time);
        connection.StartReceiving();
        await connection.SendAsync(JsonSerializer.SerializeToUtf8Bytes(busy, ExpressionReply.Json), SendTimeout);
        await connection.CloseAsync(TryAgainLater, busy.Detail);
    }
}
