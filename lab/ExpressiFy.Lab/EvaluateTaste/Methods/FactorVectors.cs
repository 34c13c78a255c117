namespace ExpressiFy.Lab.EvaluateTaste.Methods;

/// <summary>Vectors of matrix factorisation.</summary>
internal static class FactorVectors
{
    private const int Seed = 1;

    /// <summary>Random vectors with a deviation that does not depend on the size.</summary>
    public static double[][] Random(int count, int size)
    {
        var random = new Random(Seed);
        var vectors = new double[count][];
        for (var i = 0; i < count; i++)
        {
            vectors[i] = new double[size];
            for (var factor = 0; factor < size; factor++)
                vectors[i][factor] = (random.NextDouble() - 0.5) / Math.Sqrt(size);
        }

        return vectors;
    }

    public static double Dot(double[] first, double[] second)
    {
        var sum = 0d;
        for (var factor = 0; factor < first.Length; factor++)
            sum += first[factor] * second[factor];
        return sum;
    }

    /// <summary>Adds a scaled vector.</summary>
    public static void Add(double[] sum, double[] vector, double scale)
    {
        for (var factor = 0; factor < sum.Length; factor++)
            sum[factor] += scale * vector[factor];
    }
}
