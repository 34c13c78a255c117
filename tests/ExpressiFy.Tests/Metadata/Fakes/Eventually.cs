namespace ExpressiFy.Tests.Metadata.Fakes;

/// <summary>Waits for what other threads do.</summary>
internal static class Eventually
{
    // A test that hangs fails after this time; none is expected to take it.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(2);

    /// <summary>Returns once the condition holds.</summary>
    public static async Task TrueAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!condition())
            await Task.Delay(Interval, limit.Token);
    }
}
