using CsCheck;
using ExpressiFy.Affect;

namespace ExpressiFy.Tests.Affect;

public sealed class PersonalReadingTests
{
    // As the FER+ head gives them: −16.5 to 11.5 for the faces of FER-2013's PublicTest.
    private static readonly Gen<double[]> AnyOdds =
        Gen.Double[-16.5, 11.5].Array[ExpressionScores.Count - 1].Select(odds => (double[])[.. odds, 0]);

    [Fact]
    public void Everyones_own_resting_face_is_neutral_whatever_it_looks_like_to_others() =>
        AnyOdds.Sample(own =>
        {
            var shares = PersonalReading.Of(Odds(own), Odds(own));
            return shares.Top == Expression.Neutral && Math.Abs(shares[Expression.Neutral] - 0.67) < 0.01;
        });

    [Fact]
    public void An_expression_comes_first_from_the_threshold_on() =>
        Gen.Select(AnyOdds, Gen.Int[0, ExpressionScores.Count - 2]).Sample((own, label) =>
        {
            return TopWith(PersonalReading.Threshold - 0.01) == Expression.Neutral
                && TopWith(PersonalReading.Threshold + 0.01) == (Expression)label;

            Expression TopWith(double gain)
            {
                var now = (double[])own.Clone();
                now[label] += gain;
                return PersonalReading.Of(Odds(now), Odds(own)).Top;
            }
        });

    [Fact]
    public void A_constant_offset_of_a_person_changes_nothing() =>
        Gen.Select(AnyOdds, AnyOdds, Gen.Double[-3, 3]).Sample((now, own, offset) =>
        {
            var plain = PersonalReading.Of(Odds(now), Odds(own)).ToArray();
            var shifted = PersonalReading.Of(Odds(Shifted(now)), Odds(Shifted(own))).ToArray();
            return plain.Zip(shifted).All(pair => Math.Abs(pair.First - pair.Second) < 1e-9);

            double[] Shifted(double[] odds) => [.. odds[..^1].Select(value => value + offset), 0];
        });

    [Fact]
    public void The_shares_are_the_softmax_of_what_is_gained_beyond_the_threshold()
    {
        var shares = PersonalReading.Of(Odds([-4, -6, -6, 1, -3, -6, 0]), Odds([-5, -6, -6, -4, -3, -6, 0]));
        double[] weights =
        [
            Math.Exp(-1.5), Math.Exp(-2.5), Math.Exp(-2.5), Math.Exp(2.5), Math.Exp(-2.5), Math.Exp(-2.5), 1,
        ];
        Assert.All(ExpressionLabels.All, label =>
            Assert.Equal(weights[(int)label] / weights.Sum(), shares[label], tolerance: 1e-12));
    }

    [Fact]
    public void The_largest_odds_stay_finite()
    {
        double[] most = [20, 20, 20, 20, 20, 20, 0];
        double[] least = [-20, -20, -20, -20, -20, -20, 0];
        Assert.Equal(1 / 6d, PersonalReading.Of(Odds(most), Odds(least))[Expression.Happy], tolerance: 1e-9);
        Assert.Equal(Expression.Neutral, PersonalReading.Of(Odds(least), Odds(most)).Top);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(20.01)]
    [InlineData(-20.01)]
    public void Odds_out_of_range_are_refused(double value)
    {
        Assert.Throws<ArgumentException>(() => Odds([value, 0, 0, 0, 0, 0, 0]));
        Assert.Throws<ArgumentException>(() => Odds([0, 0, 0, 0, 0, 0, 1]));
        Assert.Throws<ArgumentException>(() => Odds([0, 0, 0]));
    }

    [Fact]
    public void Odds_of_logits_are_those_of_their_softmax()
    {
        float[] logits = [1, -2, 0.5f, 3, -1, 0, 2];
        var scores = ExpressionScores.FromLogits(logits, 1.7);
        var odds = ExpressionOdds.FromLogits(logits, 1.7);
        Assert.All(ExpressionLabels.All, label => Assert.Equal(
            Math.Log(scores[label] / scores[Expression.Neutral]), odds[label], tolerance: 1e-9));
    }

    private static ExpressionOdds Odds(double[] values) => ExpressionOdds.FromValues(values);
}
