using ExpressiFy.Metadata.Results;

namespace ExpressiFy.Metadata.Http;

/// <summary>How a service has been doing since the program started.</summary>
internal sealed class ProviderHealth(TimeProvider time)
{
    private sealed record Event(DateTimeOffset At, Absence Why);

    private volatile Event? answered;
    private volatile Event? failed;
    private volatile Event? broken;

    /// <summary>When it last answered sensibly, "not found" included.</summary>
    public DateTimeOffset? AnsweredAt => answered?.At;

    /// <summary>When it last gave nothing for a reason of its own, and the reason.</summary>
    public (DateTimeOffset At, Absence Why)? Failed => failed is { } last ? (last.At, last.Why) : null;

    /// <summary>Until when the circuit breaker leaves it alone; null while it does not.</summary>
    public DateTimeOffset? BrokenUntil => broken is { } open && open.At > time.GetUtcNow() ? open.At : null;

    public void Note(Absence said)
    {
        if (said is Absence.None or Absence.NotFound)
            answered = new(time.GetUtcNow(), said);
        else
            failed = new(time.GetUtcNow(), said);
    }

    public void BreaksFor(TimeSpan length) => broken = new(time.GetUtcNow() + length, Absence.Unreachable);

    public void Closes() => broken = null;
}
