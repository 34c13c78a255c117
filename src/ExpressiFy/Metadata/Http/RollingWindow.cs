namespace ExpressiFy.Metadata.Http;

/// <summary>
/// At most so many grants in any stretch of time, wherever one lays it. A token bucket of the same size would let twice as many
/// through around a refill, and a service that counts a rolling window refuses then.
/// </summary>
/// <param name="most">Grants in a window, at least 1.</param>
/// <param name="window">Its length.</param>
/// <param name="queueTimeout">Who would have to wait longer than this is refused at once.</param>
internal sealed class RollingWindow(int most, TimeSpan window, TimeSpan queueTimeout, TimeProvider time)
{
    private readonly Queue<DateTimeOffset> grants = new();
    private readonly Lock gate = new();

    /// <summary>Waits for its turn, first come first served; false when the turn is too far away.</summary>
    public async Task<bool> WaitAsync(CancellationToken cancellation)
    {
        if (TakeTurn() is not { } wait)
            return false;
        await Task.Delay(wait, time, cancellation);
        return true;
    }

    /// <summary>Takes a turn that is free at once; false, and nothing taken, when none is.</summary>
    public bool TryTakeTurn() => TakeTurn(TimeSpan.Zero) is not null;

    /// <summary>Takes the next turn and says how far away it is; null, and nothing taken, when that is too far.</summary>
    internal TimeSpan? TakeTurn() => TakeTurn(queueTimeout);

    private TimeSpan? TakeTurn(TimeSpan longest)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            var turn = grants.Count < most ? now : Later(grants.Peek() + window, now);
            if (turn - now > longest)
                return null;
            if (grants.Count == most)
                grants.Dequeue();
            grants.Enqueue(turn);
            return turn - now;
        }
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
