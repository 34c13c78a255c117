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

    public static TheoryData<Expression> AllExpressions => [.. ExpressionLabels.All];
}
