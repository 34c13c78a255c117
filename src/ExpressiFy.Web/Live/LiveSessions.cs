using System.Net.WebSockets;
using ExpressiFy.Web.Photo;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Web.Live;

/// <summary>All live sessions of this host, at most <see cref="LiveLimits.LiveCameras"/> at the same time.</summary>
internal sealed class LiveSessions(
    SharedFacePipeline pipeline, IOptions<LiveLimits> limits, IHostApplicationLifetime lifetime, TimeProvider time)
{
    private int open;

    /// <summary>Serves one camera until its session ends; false when too many are open already.</summary>
    public async Task<bool> TryServeAsync(HttpContext http)
    {
        try
        {
            if (Interlocked.Increment(ref open) > limits.Value.LiveCameras)
                return false;
            await ServeAsync(http);
            return true;
        }
        finally
        {
            Interlocked.Decrement(ref open);
        }
    }

    private async Task ServeAsync(HttpContext http)
    {
        try
        {
            using var socket = await http.WebSockets.AcceptWebSocketAsync();
            using var stopping = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping);
            await new LiveSession(socket, pipeline, time).ServeAsync(stopping.Token);
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or IOException)
        {
            // The usual ends of a session: a closed lid, a lost network, a host that stops.
        }
    }
}
