using CsCheck;
using ExpressiFy.Affect;
using ExpressiFy.Vision.Expressions;

namespace ExpressiFy.Vision.Tests.Expressions;

public sealed class ScorePoolTests
{
    private static readonly Gen<ExpressionScores> Scores =
        Gen.Double[1e-4, 1].Array[ExpressionScores.Count].Select(weights => ExpressionScores.FromWeights(weights));

    /// <summary>The steps one after another, as they are described.</summary>
    [Fact]
    public void Both_networks_are_pooled_then_neutral_is_lowered_then_the_pool_is_softened() =>
        Gen.Select(Scores, Scores).Sample((ours, second) =>
        {
            var pooled = Normalised(label => Math.Pow(ours[label], .65) * Math.Pow(second[label], .35));
            var lowered = Normalised(
                label => pooled[(int)label] * (label == Expression.Neutral ? Math.Exp(-.5) : 1));
            var softened = Normalised(label => Math.Pow(lowered[(int)label], 1 / 1.3));

            AssertSame(softened, ScorePool.Pool(ours, second, part: 1));
        });

    [Fact]
    public void Alone_neutral_is_lowered_and_the_scores_are_softened() => Scores.Sample(ours =>
    {
        var lowered = Normalised(label => ours[label] * (label == Expression.Neutral ? Math.Exp(-.5) : 1));
        var softened = Normalised(label => Math.Pow(lowered[(int)label], 1 / 1.19));
        AssertSame(softened, ScorePool.Alone(ours));
        Assert.Equal((Expression)Array.IndexOf(lowered, lowered.Max()), ScorePool.Alone(ours).Top);
    });

    [Fact]
    public void A_second_network_that_does_not_count_changes_nothing() => Gen.Select(Scores, Scores).Sample(
        (ours, second) => AssertSame(ScorePool.Alone(ours).ToArray(), ScorePool.Pool(ours, second, part: 0)));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(79.9, 0)]
    [InlineData(80, 0)]
    [InlineData(90, .25)]
    [InlineData(100, .5)]
    [InlineData(120, 1)]
    [InlineData(400, 1)]
    public void The_second_network_counts_from_80_pixels_on_and_in_full_from_120(double width, double part) =>
        Assert.Equal(part, ScorePool.SecondPart(width), 9);

    /// <summary>A face that comes nearer by a pixel does not jump, however unlike the networks read it.</summary>
    [Fact]
    public void Scores_change_little_from_one_width_to_the_next() => Gen.Select(Scores, Scores).Sample(
        (ours, second) =>
        {
            var before = ScorePool.Pool(ours, second, ScorePool.SecondPart(79));
            for (var width = 80; width <= 121; width++)
            {
                var scores = ScorePool.Pool(ours, second, ScorePool.SecondPart(width));
                foreach (var expression in ExpressionLabels.All)
                    Assert.Equal(before[expression], scores[expression], .04);
                before = scores;
            }
        },
        iter: 200);

    [Fact]
    public void A_share_of_nothing_keeps_the_pool_finite()
    {
        var scores = ScorePool.Pool(
            ExpressionScores.Only(Expression.Happy), ExpressionScores.Only(Expression.Sad), part: 1);
        Assert.Equal(1, scores.ToArray().Sum(), 9);
        Assert.Equal(Expression.Happy, scores.Top);
    }

    private static double[] Normalised(Func<Expression, double> weightOf)
    {
        double[] weights = [.. ExpressionLabels.All.Select(weightOf)];
        return Array.ConvertAll(weights, weight => weight / weights.Sum());
    }

    private static void AssertSame(double[] expected, ExpressionScores actual)
    {
        foreach (var expression in ExpressionLabels.All)
            Assert.Equal(expected[(int)expression], actual[expression], 1e-9);
    }
}
