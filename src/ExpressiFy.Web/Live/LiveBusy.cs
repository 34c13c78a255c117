namespace ExpressiFy.Web.Live;

/// <summary>
/// Why a camera is not served now, as JSON. Browsers hide the status of a refused upgrade from their pages, so that the
/// WebSocket is opened, this is sent, and it is closed.
/// </summary>
/// <param name="Busy">"host": it reads all the cameras that it can. "address": the caller has too many.</param>
/// <param name="Detail">The same as a sentence.</param>
/// <param name="RetryAfter">Seconds after which to try again.</param>
internal sealed record LiveBusy(string Busy, string Detail, int RetryAfter)
{
    // A camera that is closed makes room at once; asked more often, many waiting pages would be a load themselves.
    private const int RetrySeconds = 5;

    public static LiveBusy Host { get; } = new(
        "host", "This server reads as many cameras as it can. Please try again in a moment.", RetrySeconds);

    public static LiveBusy Address { get; } = new(
        "address", "Too many cameras are open from this network address.", RetrySeconds);
}
