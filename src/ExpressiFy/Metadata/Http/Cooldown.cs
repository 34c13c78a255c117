using ExpressiFy.Metadata.Results;

namespace ExpressiFy.Metadata.Http;

/// <summary>While a service has said no for a reason that concerns every title, it is not asked at all.</summary>
internal sealed class Pause(TimeProvider time)
{
    private sealed record Reason(Absence Absence, DateTimeOffset Until);

    private volatile Reason? standing;

    /// <summary>Why not to ask now, and until when; null when asking is fine.</summary>
    public (Absence Why, DateTimeOffset Until)? Standing =>
        standing is { } reason && reason.Until > time.GetUtcNow() ? (reason.Absence, reason.Until) : null;

    public void For(Absence why, TimeSpan length) => standing = new(why, time.GetUtcNow() + length);
}
