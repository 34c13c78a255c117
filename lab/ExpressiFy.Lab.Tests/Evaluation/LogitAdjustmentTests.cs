using ExpressiFy.Lab.Evaluation;

namespace ExpressiFy.Lab.Tests.Evaluation;

public sealed class LogitAdjustmentTests
{
    private static readonly double[] Shares = [.9, .1];

    [Fact]
    public void A_rare_label_that_is_nearly_found_is_helped()
    {
        // Nine common faces far on their side, one rare face just on the wrong one.
        float[] logits = [.. Enumerable.Repeat((float[])[4, 0], 9).SelectMany(row => row), 1, .5f];
        int[] labels = [.. Enumerable.Repeat(0, 9), 1];
        var strength = LogitAdjustment.Choose(logits, labels, Shares);
        Assert.InRange(strength, .3, 1);
        Assert.Equal(
            1, TopOneAccuracy.Of(LogitAdjustment.Apply(logits, LogitAdjustment.Biases(Shares, strength)), labels, 2));
    }

    [Fact]
    public void Help_that_costs_accuracy_is_not_given()
    {
        // Of two common faces and one rare one in the same place, the common ones are the better guess.
        float[] logits = [1, .9f, 1, .9f, 1, .9f];
        Assert.Equal(0, LogitAdjustment.Choose(logits, [0, 0, 1], Shares));
    }

    [Fact]
    public void A_bias_is_the_logarithm_of_how_rarely_a_label_was_learned() =>
        Assert.Equal(
            [0f, (float)-Math.Log(.25) / 2, 0f], LogitAdjustment.Biases([1, .25, 0], .5).Select(bias => bias + 0f));
}
