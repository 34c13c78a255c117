namespace ExpressiFy.Lab.EvaluateTaste;

/// <summary>The percentile bootstrap over people (Efron &amp; Tibshirani 1993).</summary>
internal static class Bootstrap
{
    private const int Draws = 2000;

    /// <summary>Probability on each side outside the interval.</summary>
    private const double Tail = 0.025;

    /// <param name="values">The value of a metric for each person; NaN, where it is undefined, is left out.</param>
    /// <param name="seed">Seed of the draws.</param>
    public static Interval Of(IEnumerable<double> values, int seed)
    {
        double[] defined = [.. values.Where(double.IsFinite)];
        if (defined.Length == 0)
            return new(double.NaN, double.NaN, double.NaN, 0);

        var random = new Random(seed);
        var means = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
        {
            var sum = 0d;
            for (var i = 0; i < defined.Length; i++)
                sum += defined[random.Next(defined.Length)];
            means[draw] = sum / defined.Length;
        }

        Array.Sort(means);
        var low = means[(int)(Tail * Draws)];
        var high = means[(int)((1 - Tail) * Draws) - 1];
        return new(defined.Average(), low, high, defined.Length);
    }
}
