using System.Net.WebSockets;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Photo;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Web.Live;

/// <summary>All live cameras of this host: who may open one, and how many there are.</summary>
internal sealed class LiveSessions(SharedFacePipeline reading, IOptions<RequestLimits> limits, IHostApplicationLifetime lifetime, TimeProvider time)
{
    private int open;

    private bool IsReady => reading.IsReady;

    public static async Task<IResult> AcceptAsync(HttpContext http, LiveSessions cameras)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            http.Response.Headers.Upgrade = "websocket";
            return Problems.Of(StatusCodes.Status426UpgradeRequired, "websocket-needed", "This address speaks WebSocket only.");
        }

        // Browsers send cookies along with WebSockets of any site and ask no permission first, so the origin is asked here.
        if (!SameOrigin.IsOwn(http.Request, http.Request.Headers.Origin.ToString()))
            return Problems.Of(StatusCodes.Status403Forbidden, "cross-origin", "Only ExpressiFy's own pages may open a live camera.");
        if (!cameras.IsReady)
            return PhotoApi.NotReady();
        return await cameras.ServeAsync(http) ? Results.Empty : Problems.Busy(http);
    }

    private async Task<bool> ServeAsync(HttpContext http)
    {
        try
        {
            if (Interlocked.Increment(ref open) > limits.Value.LiveCameras)
                return false;
            using var socket = await http.WebSockets.AcceptWebSocketAsync();
            using var stopping = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping);
            await new LiveSession(socket, reading, time).ServeAsync(stopping.Token);
            return true;
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException)
        {
            // A closed lid, a lost network, a stopped host: the ordinary ends of a camera.
            return true;
        }
        finally
        {
            Interlocked.Decrement(ref open);
        }
    }
}
