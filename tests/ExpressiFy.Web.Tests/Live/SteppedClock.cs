namespace ExpressiFy.Web.Tests.Live;

/// <summary>A clock whose timestamps stand still until a test moves them. Timers go on as usual.</summary>
internal sealed class SteppedClock : TimeProvider
{
    private long timestamp;

    public override long GetTimestamp() => Interlocked.Read(ref timestamp);

    public void Advance(TimeSpan time) =>
        Interlocked.Add(ref timestamp, (long)(time.TotalSeconds * TimestampFrequency));
}
