using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Photo;

namespace ExpressiFy.Web.Live;

/// <summary>/api/v1/expressions/live: frames of a camera in, their readings out.</summary>
internal static class LiveApi
{
    public static void MapLive(this RouteGroupBuilder api) => api.MapGet("/expressions/live", AcceptAsync)
        .WithTags("Expressions")
        .WithName("ReadLive")
        .WithSummary("Reads a camera live over a WebSocket")
        .WithDescription("Send one JPEG, PNG or WebP frame as a binary message, "
            + "wait for the JSON text that answers it, send the next. A camera for which there is no room is told so "
            + "and when to try again, and is closed with 1013.")
        .Produces(StatusCodes.Status101SwitchingProtocols)
        .ProducesProblem(403)
        .ProducesProblem(426)
        .ProducesProblem(503);

    private static async Task<IResult> AcceptAsync(HttpContext http, LiveSessions sessions, SharedFacePipeline pipeline)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            http.Response.Headers.Upgrade = "websocket";
            return Problems.Of(
                StatusCodes.Status426UpgradeRequired, "websocket-needed", "This address speaks WebSocket only.");
        }

        // Browsers send cookies with WebSockets of any site, without a CORS request first: the origin is checked here.
        if (!SameOrigin.IsOwn(http.Request, http.Request.Headers.Origin.ToString()))
        {
            return Problems.Of(
                StatusCodes.Status403Forbidden, "cross-origin", "Only ExpressiFy's own pages may open a live camera.");
        }

        if (!pipeline.IsReady)
            return PhotoApi.NotReady(pipeline);
        await sessions.ServeAsync(http);
        return Results.Empty;
    }
}
