using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace ExpressiFy.Tests.Metadata.Fakes;

/// <summary>
/// A clock that stands still until a test advances it. The delay before a second attempt ends at once: the clock
/// advances by it.
/// </summary>
internal sealed class TestClock() : FakeTimeProvider(Noon)
{
    // Longer than any delay before a second attempt, shorter than any wait that a test is about.
    private static readonly TimeSpan ShortestHeldWait = TimeSpan.FromSeconds(1);
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly ConcurrentQueue<TimeSpan> waits = new();

    /// <summary>The lengths of all waits and timeouts that were ever started.</summary>
    public IReadOnlyCollection<TimeSpan> Waits => waits;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        WaitStarted(dueTime);
        return new RecordedTimer(this, timer);
    }

    private void WaitStarted(TimeSpan length)
    {
        if (length <= TimeSpan.Zero)
            return;
        waits.Enqueue(length);
        if (length < ShortestHeldWait)
            ThreadPool.QueueUserWorkItem(_ => Advance(length));
    }

    private sealed class RecordedTimer(TestClock clock, ITimer timer) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var isChanged = timer.Change(dueTime, period);
            clock.WaitStarted(dueTime);
            return isChanged;
        }

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
