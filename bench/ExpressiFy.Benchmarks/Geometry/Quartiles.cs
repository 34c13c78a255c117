namespace ExpressiFy.Benchmarks.Geometry;

/// <summary>The 10 %, 25 %, 50 % and 75 % quantiles of a sample; NaN when it is empty.</summary>
internal readonly record struct Quartiles(double Tenth, double Lower, double Median, double Upper)
{
    public static Quartiles Of(IEnumerable<double> sample)
    {
        var sorted = sample.Order().ToList();
        double Quantile(double fraction) =>
            sorted.Count == 0 ? double.NaN : sorted[(int)(fraction * (sorted.Count - 1))];
        return new(Quantile(.1), Quantile(.25), Quantile(.5), Quantile(.75));
    }
}
