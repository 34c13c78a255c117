using CsCheck;
using ExpressiFy.Metadata.Http;
using Microsoft.Extensions.Time.Testing;

namespace ExpressiFy.Tests.Metadata.Http;

public sealed class RollingWindowTests
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(5);

    [Fact]
    public void No_window_of_any_sequence_of_requests_has_more_turns_than_the_limit() =>
        Gen.Select(Gen.Int[1, 8], Gen.Int[0, 3000].Array[1, 60]).Sample((limit, pauses) =>
        {
            var turns = TakeTurns(limit, pauses);
            return turns.Count > 0 && turns.TrueForAll(start => CountWithin(turns, start) <= limit);
        });

    [Fact]
    public void A_turn_is_free_while_the_window_before_it_has_room()
    {
        var clock = new FakeTimeProvider();
        var window = new RollingWindow(2, Length, queueTimeout: TimeSpan.Zero, clock);
        Assert.Equal(TimeSpan.Zero, window.TakeTurn());
        clock.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal(TimeSpan.Zero, window.TakeTurn());
        clock.Advance(TimeSpan.FromSeconds(0.9));
        Assert.Null(window.TakeTurn());
        clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal(TimeSpan.Zero, window.TakeTurn());
        // The turn of the fourth second still counts.
        Assert.Null(window.TakeTurn());
    }

    [Fact]
    public async Task A_request_that_would_wait_too_long_is_refused_and_takes_no_turn()
    {
        var clock = new FakeTimeProvider();
        var window = new RollingWindow(2, Length, queueTimeout: TimeSpan.FromSeconds(1), clock);
        Assert.True(await window.WaitAsync(CancellationToken.None));
        Assert.True(await window.WaitAsync(CancellationToken.None));
        Assert.False(await window.WaitAsync(CancellationToken.None));
        clock.Advance(Length);
        Assert.True(await window.WaitAsync(CancellationToken.None));
        Assert.True(await window.WaitAsync(CancellationToken.None));
    }

    private static List<DateTimeOffset> TakeTurns(int limit, int[] pausesInMilliseconds)
    {
        var clock = new FakeTimeProvider();
        var window = new RollingWindow(limit, Length, queueTimeout: TimeSpan.FromSeconds(6), clock);
        var turns = new List<DateTimeOffset>();
        foreach (var pause in pausesInMilliseconds)
        {
            var wait = window.TakeTurn();
            if (wait is not null)
                turns.Add(clock.GetUtcNow() + wait.Value);
            clock.Advance(TimeSpan.FromMilliseconds(pause));
        }

        return turns;
    }

    private static int CountWithin(List<DateTimeOffset> turns, DateTimeOffset start) =>
        turns.Count(turn => turn >= start && turn < start + Length);
}
