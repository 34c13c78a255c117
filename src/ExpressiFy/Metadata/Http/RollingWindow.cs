namespace ExpressiFy.Metadata.Http;

/// <summary>
/// A rate limit over every stretch of time of one length. A token bucket of the same size would let twice as many
/// requests through around a refill, and a service that counts a rolling window would refuse them.
/// </summary>
/// <param name="limit">Turns in a window, at least 1.</param>
/// <param name="window">Length of the window.</param>
/// <param name="queueTimeout">The longest wait for a turn.</param>
/// <param name="time">The clock.</param>
internal sealed class RollingWindow(int limit, TimeSpan window, TimeSpan queueTimeout, TimeProvider time)
{
    private readonly Queue<DateTimeOffset> turns = new();
    private readonly Lock turnsLock = new();

    /// <summary>
    /// Waits for the next turn, in the order of the calls; false when the wait would exceed the queue timeout.
    /// </summary>
    public async Task<bool> WaitAsync(CancellationToken cancellation)
    {
        var wait = TakeTurn();
        if (wait is null)
            return false;
        await Task.Delay(wait.Value, time, cancellation);
        return true;
    }

    /// <summary>Takes a turn that is free now; false, with no turn taken, when none is.</summary>
    public bool TryTakeTurn() => TakeTurn(TimeSpan.Zero) is not null;

    /// <summary>
    /// Takes the next turn and returns the wait until it; null, with no turn taken, when that exceeds the queue
    /// timeout.
    /// </summary>
    internal TimeSpan? TakeTurn() => TakeTurn(queueTimeout);

    private TimeSpan? TakeTurn(TimeSpan longestWait)
    {
        lock (turnsLock)
        {
            var now = time.GetUtcNow();
            var turn = NextTurn(now);
            if (turn - now > longestWait)
                return null;
            if (turns.Count == limit)
                turns.Dequeue();
            turns.Enqueue(turn);
            return turn - now;
        }
    }

    private DateTimeOffset NextTurn(DateTimeOffset now)
    {
        if (turns.Count < limit)
            return now;
        var free = turns.Peek() + window;
        return free > now ? free : now;
    }
}
