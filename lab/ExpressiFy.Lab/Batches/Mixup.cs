using ExpressiFy.Lab.Recipes;

namespace ExpressiFy.Lab.Batches;

/// <summary>
/// Blends each face of a batch with another one, and what is to be said of it likewise (Zhang et al. 2018, "mixup: Beyond Empirical Risk
/// Minimization"). The first face meets the last, the second the last but one: a batch is in an order drawn anew for each epoch.
/// </summary>
public static class Mixup
{
    /// <summary>The share of its own that each face of a batch keeps, 0.5…1; 1 for a batch that is left as it is.</summary>
    public static float DrawCoefficient(AugmentationRecipe recipe, Random random)
    {
        if (random.NextDouble() >= recipe.MixedBatches)
            return 1;
        var share = Beta(recipe.Mixing, random);
        return (float)Math.Max(share, 1 - share);
    }

    /// <summary>Blends rows of a width in place.</summary>
    public static void Blend(Span<float> rows, int width, float own)
    {
        if (own >= 1)
            return;
        for (int first = 0, last = (rows.Length / width) - 1; first < last; first++, last--)
        {
            var one = rows.Slice(first * width, width);
            var other = rows.Slice(last * width, width);
            for (var i = 0; i < width; i++)
                (one[i], other[i]) = ((own * one[i]) + ((1 - own) * other[i]), (own * other[i]) + ((1 - own) * one[i]));
        }
    }

    /// <summary>A draw from Beta(a, a) by the rejection of Jöhnk (1964), which is quick for a up to 1.</summary>
    private static double Beta(double a, Random random)
    {
        while (true)
        {
            var x = Math.Pow(random.NextDouble(), 1 / a);
            var y = Math.Pow(random.NextDouble(), 1 / a);
            if (x + y is > 0 and <= 1)
                return x / (x + y);
        }
    }
}
