using ExpressiFy.Lab.EvaluateTaste;
using ExpressiFy.Lab.EvaluateTaste.Ratings;

namespace ExpressiFy.Lab.Tests.EvaluateTaste;

public sealed class RankingMetricsTests
{
    [Fact]
    public void Ndcg_is_the_gain_over_that_of_the_best_order()
    {
        float[] scores = [5, 4, 3, 2, 1];
        Assert.Equal(1, RankingMetrics.Ndcg(scores, [0, 1, 2, 3, 4], [0, 1]), 12);
        Assert.Equal(
            ((1 / Math.Log2(2)) + (1 / Math.Log2(4))) / ((1 / Math.Log2(2)) + (1 / Math.Log2(3))),
            RankingMetrics.Ndcg(scores, [0, 1, 2, 3, 4], [0, 2]),
            12);
        Assert.Equal(double.NaN, RankingMetrics.Ndcg(scores, [0, 1], []));
    }

    [Fact]
    public void Only_the_first_ten_count()
    {
        float[] scores = [.. Enumerable.Range(0, 20).Select(title => 20f - title)];
        Assert.Equal(0, RankingMetrics.Ndcg(scores, [.. Enumerable.Range(0, 20)], [10, 19]));
    }

    [Fact]
    public void Auc_is_the_share_of_pairs_in_order_and_ties_count_half()
    {
        Assert.Equal(0.75, RankingMetrics.Auc([4, 3, 2, 1], [0, 1, 2, 3], [0, 2]), 12);
        Assert.Equal(0.5, RankingMetrics.Auc([1, 1, 1], [0, 1, 2], [0]), 12);
        Assert.Equal(double.NaN, RankingMetrics.Auc([1, 2], [0, 1], [0, 1]));
    }

    [Fact]
    public void Titles_rated_before_are_not_among_the_candidates()
    {
        Rating[] known = [new(0, 5, 1, -1)], last = [new(1, 5, 2, -1), new(2, 1, 3, -1)];
        var foretold = RankingMetrics.Of([9, 5, 1, 0], known, last);
        Assert.Equal(new(1, 1, 1, 1), foretold);
    }

    [Fact]
    public void An_interval_holds_the_mean_and_narrows_with_more_people()
    {
        var random = new Random(3);
        double[] values = [.. Enumerable.Range(0, 1000).Select(_ => random.NextDouble())];
        var (few, many) = (Bootstrap.Of(values.Take(30), 1), Bootstrap.Of(values, 1));
        Assert.InRange(0.5, many.Low, many.High);
        Assert.True(many.High - many.Low < few.High - few.Low);
        // The normal approximation: 3.92 standard errors of a uniform.
        Assert.Equal(3.92 * Math.Sqrt(1 / 12d / 1000), many.High - many.Low, 0.005);
        Assert.Equal(many, Bootstrap.Of(values, 1));
    }

    [Fact]
    public void The_last_fifth_by_time_is_held_back()
    {
        var set = new RatingSet(
            [], [[.. Enumerable.Range(0, 10).Select(at => new Rating(at, 3, at, -1))], [new(0, 3, 0, -1)]], []);
        var split = TemporalSplit.Of(set);
        Assert.Equal([8, 1], split.Earlier.Select(known => known.Length));
        Assert.Equal([8L, 9L], split.Last[0].Select(rating => rating.At));
    }
}
