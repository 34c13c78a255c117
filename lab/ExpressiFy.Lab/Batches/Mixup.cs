using ExpressiFy.Lab.Recipes;

namespace ExpressiFy.Lab.Batches;

/// <summary>
/// Replaces each face of a batch, and its targets, by a convex combination with another one (Zhang et al. 2018, "mixup:
/// Beyond Empirical Risk Minimization"). The first face is paired with the last, the second with the last but one;
/// batches are in random order already.
/// </summary>
public static class Mixup
{
    /// <summary>
    /// The weight of a face's own values, 0.5…1: the λ of the paper, or 1 − λ if that is larger. 1 for a batch without
    /// mixup.
    /// </summary>
    public static float DrawCoefficient(AugmentationRecipe recipe, Random random)
    {
        if (random.NextDouble() >= recipe.MixedBatches)
            return 1;
        var lambda = DrawBeta(recipe.Mixing, random);
        return (float)Math.Max(lambda, 1 - lambda);
    }

    /// <summary>Blends rows in place.</summary>
    /// <param name="rows">Rows of <paramref name="width"/> values.</param>
    /// <param name="width">Values in a row.</param>
    /// <param name="coefficient">Weight of a row's own values; nothing changes at 1.</param>
    public static void Blend(Span<float> rows, int width, float coefficient)
    {
        if (coefficient >= 1)
            return;
        var rest = 1 - coefficient;
        var count = rows.Length / width;
        for (var i = 0; i < count / 2; i++)
        {
            var first = rows.Slice(i * width, width);
            var last = rows.Slice((count - 1 - i) * width, width);
            for (var j = 0; j < width; j++)
            {
                var blended = (coefficient * first[j]) + (rest * last[j]);
                last[j] = (coefficient * last[j]) + (rest * first[j]);
                first[j] = blended;
            }
        }
    }

    /// <summary>A draw from Beta(a, a) by the rejection method of Jöhnk (1964), which is fast for a up to 1.</summary>
    private static double DrawBeta(double a, Random random)
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
