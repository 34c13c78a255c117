namespace ExpressiFy.Lab.Charts;

/// <summary>Values laid along a stretch of a drawing.</summary>
/// <param name="Low">The value at <paramref name="From"/>.</param>
/// <param name="High">The value at <paramref name="To"/>.</param>
public sealed record Axis(double Low, double High, double From, double To)
{
    private const int MostTicks = 6;

    /// <summary>Round steps that a person reads easily.</summary>
    private static readonly double[] RoundSteps = [1, 2, 5, 10];

    /// <summary>An axis that holds all the values and ends at ticks.</summary>
    public static Axis Of(IEnumerable<double> values, double from, double to)
    {
        var (low, high) = (values.Min(), values.Max());
        if (high - low < 1e-9)
            high = low + Math.Max(1e-9, Math.Abs(low));
        var step = StepOf(high - low);
        return new(Math.Floor((low / step) + 1e-9) * step, Math.Ceiling((high / step) - 1e-9) * step, from, to);
    }

    public double At(double value) => From + ((value - Low) / (High - Low) * (To - From));

    /// <summary>Round values within the axis.</summary>
    public IEnumerable<double> Ticks()
    {
        var step = StepOf(High - Low);
        for (var tick = Math.Ceiling((Low / step) - 1e-9); tick * step <= High + (step * 1e-6); tick++)
            yield return (tick * step) + 0d; // so that no tick is -0
    }

    private static double StepOf(double range)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(range / MostTicks)));
        return RoundSteps.Select(step => step * power).First(step => range / step <= MostTicks + 1e-9);
    }
}
