using CsCheck;
using ExpressiFy.Metadata.Http;
using Microsoft.Extensions.Time.Testing;

namespace ExpressiFy.Tests.Metadata.Http;

public sealed class RollingWindowTests
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(5);

    [Fact]
    public void However_requests_come_no_window_ever_holds_too_many() =>
        Gen.Select(Gen.Int[1, 8], Gen.Int[0, 3000].Array[1, 60]).Sample((most, pauses) =>
        {
            var clock = new FakeTimeProvider();
            var window = new RollingWindow(most, Window, TimeSpan.FromSeconds(6), clock);
            var turns = new List<DateTimeOffset>();
            foreach (var pause in pauses)
            {
                if (window.TakeTurn() is { } wait)
                    turns.Add(clock.GetUtcNow() + wait);
                clock.Advance(TimeSpan.FromMilliseconds(pause));
            }

            return turns.Count > 0 && turns.TrueForAll(first => turns.Count(other => other >= first && other < first + Window) <= most);
        });

    [Fact]
    public void A_request_that_comes_when_there_is_room_does_not_wait()
    {
        var clock = new FakeTimeProvider();
        var window = new RollingWindow(2, Window, TimeSpan.Zero, clock);
        Assert.Equal(TimeSpan.Zero, window.TakeTurn());
        clock.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal(TimeSpan.Zero, window.TakeTurn());
        clock.Advance(TimeSpan.FromSeconds(0.9));
        Assert.Null(window.TakeTurn());
        clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal(TimeSpan.Zero, window.TakeTurn());
        Assert.Null(window.TakeTurn()); // The one of the fourth second still counts.
    }

    [Fact]
    public async Task Who_would_wait_too_long_is_refused_at_once_and_takes_nothing()
    {
        var clock = new FakeTimeProvider();
        var window = new RollingWindow(2, Window, TimeSpan.FromSeconds(1), clock);
        Assert.True(await window.WaitAsync(CancellationToken.None));
        Assert.True(await window.WaitAsync(CancellationToken.None));
        Assert.False(await window.WaitAsync(CancellationToken.None));
        clock.Advance(Window);
        Assert.True(await window.WaitAsync(CancellationToken.None));
        Assert.True(await window.WaitAsync(CancellationToken.None));
    }
}
