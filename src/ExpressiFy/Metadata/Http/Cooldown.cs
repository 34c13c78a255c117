using ExpressiFy.Metadata.Results;

namespace ExpressiFy.Metadata.Http;

/// <summary>
/// The period in which a service is not called, because it stated a limit or refused the key. Failures are the circuit
/// breaker's part.
/// </summary>
internal sealed class Cooldown(TimeProvider time)
{
    private volatile ActiveCooldown? latest;

    /// <summary>The cooldown of this moment; null when there is none.</summary>
    public ActiveCooldown? Current
    {
        get
        {
            var cooldown = latest;
            return cooldown is not null && cooldown.Until > time.GetUtcNow() ? cooldown : null;
        }
    }

    public void Start(MissingReason reason, TimeSpan length) => latest = new(reason, time.GetUtcNow() + length);
}

/// <param name="Reason">Why the service is not called.</param>
/// <param name="Until">When it may be called again.</param>
internal sealed record ActiveCooldown(MissingReason Reason, DateTimeOffset Until);
