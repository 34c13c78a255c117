namespace ExpressiFy.Lab;

/// <summary>Always tells the same time.</summary>
internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    /// <summary>Noon of the day for which lists are evaluated, so that the same figures are printed tomorrow.</summary>
    public static FixedClock EvaluationDay { get; } = new(new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero));

    public override DateTimeOffset GetUtcNow() => now;
}
