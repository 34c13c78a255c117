namespace ExpressiFy.Lab.Charts;

/// <summary>A linear axis of a chart.</summary>
/// <param name="Low">The value at <paramref name="From"/>.</param>
/// <param name="High">The value at <paramref name="To"/>.</param>
/// <param name="From">Coordinate of the low end, pixels.</param>
/// <param name="To">Coordinate of the high end, pixels.</param>
public sealed record Axis(double Low, double High, double From, double To)
{
    private const int MostTicks = 6;

    /// <summary>Multiples of a power of ten that ticks may be apart.</summary>
    private static readonly double[] StepFactors = [1, 2, 5, 10];

    /// <summary>An axis that contains all the values and ends at ticks.</summary>
    public static Axis Of(IEnumerable<double> values, double from, double to)
    {
        var low = values.Min();
        var high = values.Max();
        if (high - low < 1e-9)
            high = low + Math.Max(1e-9, Math.Abs(low));
        var step = StepOf(high - low);
        return new(Math.Floor((low / step) + 1e-9) * step, Math.Ceiling((high / step) - 1e-9) * step, from, to);
    }

    /// <summary>The coordinate of a value.</summary>
    public double At(double value) => From + ((value - Low) / (High - Low) * (To - From));

    /// <summary>Round values from <see cref="Low"/> to <see cref="High"/>.</summary>
    public IEnumerable<double> Ticks()
    {
        var step = StepOf(High - Low);
        for (var tick = Math.Ceiling((Low / step) - 1e-9); tick * step <= High + (step * 1e-6); tick++)
            yield return (tick * step) + 0d; // adding 0 turns -0 into 0
    }

    private static double StepOf(double range)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(range / MostTicks)));
        return StepFactors.Select(factor => factor * power).First(step => range / step <= MostTicks + 1e-9);
    }
}
