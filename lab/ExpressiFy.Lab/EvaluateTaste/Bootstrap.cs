namespace ExpressiFy.Lab.EvaluateTaste;

/// <summary>A mean over people and where it would lie, 19 times of 20, had other people of the same kind been asked.</summary>
internal readonly record struct Interval(double Mean, double Low, double High, int People)
{
    public bool Above(Interval other) => Low > other.High;
}

/// <summary>The percentile bootstrap over people (Efron &amp; Tibshirani 1993).</summary>
internal static class Bootstrap
{
    private const int Draws = 2000;
    private const double Tail = 0.025;

    /// <summary>The interval of a measure, one value a person; those to whom it does not apply (NaN) are left out.</summary>
    public static Interval Of(IEnumerable<double> values, int seed)
    {
        double[] known = [.. values.Where(double.IsFinite)];
        if (known.Length == 0)
            return new(double.NaN, double.NaN, double.NaN, 0);
        var random = new Random(seed);
        var means = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
        {
            var sum = 0d;
            for (var i = 0; i < known.Length; i++)
                sum += known[random.Next(known.Length)];
            means[draw] = sum / known.Length;
        }

        Array.Sort(means);
        return new(known.Average(), means[(int)(Tail * Draws)], means[(int)((1 - Tail) * Draws) - 1], known.Length);
    }
}
