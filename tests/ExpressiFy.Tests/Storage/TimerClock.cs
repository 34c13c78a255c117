using Microsoft.Extensions.Time.Testing;

namespace ExpressiFy.Tests.Storage;

/// <summary>A fake clock that shows when the first timer waits on it.</summary>
internal sealed class TimerClock : FakeTimeProvider
{
    private readonly TaskCompletionSource timerCreated = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the first timer is created.</summary>
    public Task TimerCreated => timerCreated.Task;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        timerCreated.TrySetResult();
        return timer;
    }
}
