using ExpressiFy.Metadata.Results;

namespace ExpressiFy.Metadata.Http;

/// <summary>While a service has said no for a reason that concerns every title, it is not asked at all.</summary>
internal sealed class Cooldown(TimeProvider time)
{
    private sealed record ActiveCooldown(MissingReason MissingReason, DateTimeOffset Until);

    private volatile ActiveCooldown? current;

    /// <summary>Why not to ask now, and until when; null when asking is fine.</summary>
    public (MissingReason Why, DateTimeOffset Until)? Current =>
        current is { } activeCooldown && activeCooldown.Until > time.GetUtcNow() ? (activeCooldown.MissingReason, activeCooldown.Until) : null;

    public void Start(MissingReason why, TimeSpan length) => current = new(why, time.GetUtcNow() + length);
}
