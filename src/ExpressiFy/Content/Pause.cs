namespace ExpressiFy.Content;

/// <summary>While a service has said no for a reason that concerns every title, it is not asked at all.</summary>
internal sealed class Pause(TimeProvider time)
{
    private sealed record Reason(Absence Absence, DateTimeOffset Until);

    private volatile Reason? standing;

    /// <summary>Why not to ask now; null when asking is fine.</summary>
    public Absence? Now => standing is { } reason && reason.Until > time.GetUtcNow() ? reason.Absence : null;

    /// <summary>Begins a pause, and returns the answer that says why.</summary>
    public ContentAnswer For(Absence why, TimeSpan length)
    {
        standing = new(why, time.GetUtcNow() + length);
        return ContentAnswer.Nothing(why);
    }
}
