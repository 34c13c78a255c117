using CsCheck;
using ExpressiFy.Affect;

namespace ExpressiFy.Tests.Affect;

public sealed class ExpressionScoresTests
{
    [Fact]
    public void Shares_sum_to_one() =>
        Assert.Equal(1, ExpressionScores.FromLogits([1, 2, 3, 4, 5, 6, 7], 1.5).ToArray().Sum(), 12);

    [Fact]
    public void A_higher_temperature_makes_the_top_share_smaller()
    {
        float[] logits = [0, 0, 0, 3, 0, 0, 1];
        var cold = ExpressionScores.FromLogits(logits, temperature: 1);
        var hot = ExpressionScores.FromLogits(logits, temperature: 2);
        Assert.True(hot[Expression.Happy] < cold[Expression.Happy]);
    }

    [Theory]
    [InlineData(new double[] { 1, 2 })]
    [InlineData(new double[] { 0, 0, 0, 0, 0, 0, 0 })]
    [InlineData(new double[] { 1, -1, 1, 1, 1, 1, 1 })]
    [InlineData(new double[] { 1, double.NaN, 1, 1, 1, 1, 1 })]
    public void Weights_that_are_no_distribution_are_refused(double[] weights) =>
        Assert.Throws<ArgumentException>(() => ExpressionScores.FromWeights(weights));

    [Theory]
    [MemberData(nameof(AllExpressions))]
    public void A_certain_expression_has_its_own_affect(Expression expression)
    {
        var scores = ExpressionScores.Only(expression);
        Assert.Equal(expression, scores.Top);
        Assert.Equal(expression.Affect(), scores.Affect);
    }

    [Theory]
    [MemberData(nameof(AllExpressions))]
    public void A_name_is_read_back_in_any_case(Expression expression)
    {
        Assert.True(ExpressionLabels.TryParse(expression.Name().ToUpperInvariant(), out var parsed));
        Assert.Equal(expression, parsed);
    }

    [Theory]
    [InlineData(new[] { 0, 0, 0, 1, 0, 0, 0d }, new[] { 0, 0, 0, 1, 0, 0, 0d })]
    [InlineData(new[] { 0, 0, 0, .97, 0, 0, .03 }, new[] { 0, 0, 0, .95, 0, 0, .05 })]
    [InlineData(new[] { 0, 0, 0, .46, .01, .02, .51 }, new[] { 0, 0, 0, .45, 0, .05, .5 })]
    [InlineData(new[] { .15, .15, .15, .15, .15, .15, .1 }, new[] { .15, .15, .15, .15, .15, .15, .1 })]
    public void Shares_are_rounded_to_steps_that_sum_to_one(double[] shares, double[] expected)
    {
        var rounded = ExpressionScores.FromWeights(shares).InSteps(20);
        Assert.Equal(expected, rounded.ToArray());
        Assert.Equal(1, rounded.ToArray().Sum(), 12);
        Assert.Equal(expected, rounded.InSteps(20).ToArray());
    }

    [Fact]
    public void A_share_is_rounded_by_less_than_a_step()
    {
        var shares = Gen.Double[0, 1].Array[ExpressionScores.Count].Where(weights => weights.Sum() > 0);
        shares.Sample(weights =>
        {
            var scores = ExpressionScores.FromWeights(weights);
            var rounded = scores.InSteps(20);
            Assert.All(ExpressionLabels.All, label => Assert.InRange(rounded[label] - scores[label], -.05, .05));
        });
    }

    public static TheoryData<Expression> AllExpressions => [.. ExpressionLabels.All];
}
