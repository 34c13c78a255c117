using ExpressiFy.Lab.Evaluation;

namespace ExpressiFy.Lab.Tests.Evaluation;

public sealed class TemperatureFitTests
{
    [Fact]
    public void A_Wilson_interval_has_its_published_bounds() =>
        Assert.Equal([.4038, .5962], ConfidenceInterval.Wilson95(50, 100).Select(bound => Math.Round(bound, 4)));

    [Fact]
    public void The_fitted_temperature_undoes_overconfidence()
    {
        // Labels drawn from the softmax of the logits, which are then stated three times too large.
        var random = new Random(8);
        var logits = Enumerable.Range(0, 9_000).Select(_ => (float)(random.NextDouble() * 4)).ToArray();
        var shares = Softmax.Probabilities(logits, classes: 3);
        var labels = Enumerable.Range(0, 3_000).Select(
            row => Draw(shares.AsSpan(row * 3, 3), random.NextSingle())).ToArray();
        Assert.InRange(TemperatureFit.Of([.. logits.Select(logit => logit * 3)], labels, classes: 3), 2.7, 3.3);
    }

    private static int Draw(ReadOnlySpan<float> shares, float chance) =>
        chance < shares[0] ? 0 : chance < shares[0] + shares[1] ? 1 : 2;
}
