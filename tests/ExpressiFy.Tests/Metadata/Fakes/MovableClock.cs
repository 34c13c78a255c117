namespace ExpressiFy.Tests.Metadata.Fakes;

/// <summary>The date moves when a test says so, while timers run as they do: days pass at once, timeouts are real.</summary>
internal sealed class MovableClock : TimeProvider
{
    private TimeSpan moved = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero) - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + moved;

    public void Advance(TimeSpan by) => moved += by;
}
