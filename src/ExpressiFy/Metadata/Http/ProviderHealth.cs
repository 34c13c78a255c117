using ExpressiFy.Metadata.Results;

namespace ExpressiFy.Metadata.Http;

/// <summary>How a service has been doing since the program started.</summary>
internal sealed class ProviderHealth(TimeProvider time)
{
    private sealed record HealthEvent(DateTimeOffset At, MissingReason Why);

    private volatile HealthEvent? answered;
    private volatile HealthEvent? failed;
    private volatile HealthEvent? broken;

    /// <summary>When it last answered sensibly, "not found" included.</summary>
    public DateTimeOffset? AnsweredAt => answered?.At;

    /// <summary>When it last gave nothing for a reason of its own, and the reason.</summary>
    public (DateTimeOffset At, MissingReason Why)? Failed => failed is { } last ? (last.At, last.Why) : null;

    /// <summary>Until when the circuit breaker leaves it alone; null while it does not.</summary>
    public DateTimeOffset? BreakerOpenUntil => broken is { } open && open.At > time.GetUtcNow() ? open.At : null;

    public void Record(MissingReason said)
    {
        if (said is MissingReason.None or MissingReason.NotFound)
            answered = new(time.GetUtcNow(), said);
        else
            failed = new(time.GetUtcNow(), said);
    }

    public void BreakerOpened(TimeSpan length) => broken = new(time.GetUtcNow() + length, MissingReason.Unreachable);

    public void BreakerClosed() => broken = null;
}
