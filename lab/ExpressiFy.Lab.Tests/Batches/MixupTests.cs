using ExpressiFy.Lab.Batches;
using ExpressiFy.Lab.Recipes;

namespace ExpressiFy.Lab.Tests.Batches;

public sealed class MixupTests
{
    [Fact]
    public void The_first_row_meets_the_last_and_the_middle_one_stays()
    {
        float[] rows = [0, 8, 1, 1, 4, 0];
        Mixup.Blend(rows, width: 2, coefficient: .75f);
        Assert.Equal([1, 6, 1, 1, 3, 2], rows);
    }

    [Fact]
    public void A_batch_that_keeps_all_of_its_own_stays()
    {
        float[] rows = [1, 2, 3];
        Mixup.Blend(rows, width: 1, coefficient: 1);
        Assert.Equal([1, 2, 3], rows);
    }

    [Theory]
    [InlineData(.3, .8659)] // E max(x, 1 - x) of Beta(a, a) = 1/2 + 4^-a / (a B(a, a))
    [InlineData(1, .75)]
    public void The_own_share_is_drawn_from_the_beta_distribution(double mixing, double mean)
    {
        var random = new Random(8);
        var recipe = SmallRecipe.Still with { MixedBatches = 1, Mixing = mixing };
        var shares = Enumerable.Range(0, 20_000).Select(_ => Mixup.DrawCoefficient(recipe, random)).ToArray();
        Assert.All(shares, share => Assert.InRange(share, .5f, 1));
        Assert.Equal(mean, shares.Average(), .005);
    }

    [Fact]
    public void As_many_batches_are_mixed_as_the_recipe_says()
    {
        var random = new Random(9);
        var recipe = SmallRecipe.Still with { MixedBatches = .3 };
        Assert.Equal(
            .3, Enumerable.Range(0, 20_000).Count(_ => Mixup.DrawCoefficient(recipe, random) < 1) / 20_000.0, .015);
    }
}
