namespace ExpressiFy.Benchmarks.Geometry;

/// <summary>The values below which a tenth, a quarter, a half and three quarters of a sample lie.</summary>
internal readonly record struct Quartiles(double Tenth, double Lower, double Median, double Upper)
{
    public static Quartiles Of(IEnumerable<double> sample)
    {
        var sorted = sample.Order().ToList();
        double At(double share) => sorted.Count == 0 ? double.NaN : sorted[(int)(share * (sorted.Count - 1))];
        return new(At(.1), At(.25), At(.5), At(.75));
    }
}
