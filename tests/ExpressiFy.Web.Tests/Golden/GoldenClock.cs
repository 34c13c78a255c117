namespace ExpressiFy.Web.Tests.Golden;

/// <summary>
/// Tells a set time, so that an answer never depends on the day it is asked for. Timers and timestamps stay the
/// system's: what waits goes on as usual.
/// </summary>
internal sealed class GoldenClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>A second later: what comes next is later than what came before.</summary>
    public void Tick() => now = now.AddSeconds(1);
}
