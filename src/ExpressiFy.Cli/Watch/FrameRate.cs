namespace ExpressiFy.Cli.Watch;

/// <summary>Frames per second of real time, over the last second.</summary>
internal sealed class FrameRate(TimeProvider time)
{
    /// <summary>Long enough for a steady number, short enough to show a change.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    private readonly Queue<long> timestamps = new();

    /// <summary>Counts a frame and returns the rate; 0 for the first frame.</summary>
    public double AddFrame()
    {
        var now = time.GetTimestamp();
        timestamps.Enqueue(now);
        while (time.GetElapsedTime(timestamps.Peek(), now) > Window)
            timestamps.Dequeue();

        var duration = time.GetElapsedTime(timestamps.Peek(), now);
        return duration > TimeSpan.Zero ? (timestamps.Count - 1) / duration.TotalSeconds : 0;
    }
}
