using ExpressiFy.Metadata.Results;

namespace ExpressiFy.Metadata.Http;

/// <summary>The last outcomes of one service and the state of its circuit breaker, since the program started.</summary>
internal sealed class ProviderHealth(TimeProvider time)
{
    private volatile ProviderOutcome? lastAnswer;
    private volatile ProviderOutcome? lastFailure;
    private volatile ProviderOutcome? breakerEnd;

    /// <summary>When the service last gave a usable reply, "not found" included.</summary>
    public DateTimeOffset? AnsweredAt => lastAnswer?.At;

    /// <summary>The last request that gave nothing for another reason than "not found".</summary>
    public ProviderOutcome? LastFailure => lastFailure;

    /// <summary>When the open circuit breaker lets a request through again; null while it is closed.</summary>
    public DateTimeOffset? BreakerOpenUntil
    {
        get
        {
            var end = breakerEnd?.At;
            return end > time.GetUtcNow() ? end : null;
        }
    }

    /// <summary>Records the outcome of a request that was sent.</summary>
    public void Record(MissingReason reason)
    {
        var outcome = new ProviderOutcome(time.GetUtcNow(), reason);
        if (reason is MissingReason.None or MissingReason.NotFound)
            lastAnswer = outcome;
        else
            lastFailure = outcome;
    }

    public void BreakerOpened(TimeSpan length) =>
        breakerEnd = new(time.GetUtcNow() + length, MissingReason.Unreachable);

    public void BreakerClosed() => breakerEnd = null;
}

/// <param name="At">When the request ended.</param>
/// <param name="Reason">Why it gave nothing; <see cref="MissingReason.None"/> when it gave something.</param>
internal sealed record ProviderOutcome(DateTimeOffset At, MissingReason Reason);
