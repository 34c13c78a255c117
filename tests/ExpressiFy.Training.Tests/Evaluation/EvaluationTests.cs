using ExpressiFy.Training.Evaluation;

namespace ExpressiFy.Training.Tests.Evaluation;

public sealed class EvaluationTests
{
    [Fact]
    public void Confusion_counts_true_labels_in_rows()
    {
        var confusion = ConfusionMatrix.Of([3, 1, 0, 2, 4, 5], [0, 0, 1], classes: 2);
        Assert.Equal([[1, 1], [0, 1]], confusion);
    }

    [Fact]
    public void A_Wilson_interval_has_its_published_bounds() =>
        Assert.Equal([.4038, .5962], ConfidenceInterval.Wilson95(50, 100).Select(bound => Math.Round(bound, 4)));

    [Fact]
    public void Sure_and_right_is_calibrated_and_sure_and_wrong_is_not()
    {
        Assert.Equal(0, CalibrationError.Of([1, 0, 1, 0], [0, 0], classes: 2), 6);
        Assert.Equal(1, CalibrationError.Of([1, 0, 1, 0], [1, 1], classes: 2), 6);
        Assert.Equal(.5, CalibrationError.Of([1, 0, 1, 0], [0, 1], classes: 2), 6);
    }

    [Fact]
    public void The_fitted_temperature_undoes_overconfidence()
    {
        // Labels drawn from the softmax of the logits, which are then stated three times too large.
        var random = new Random(8);
        var logits = Enumerable.Range(0, 9_000).Select(_ => (float)(random.NextDouble() * 4)).ToArray();
        var shares = Softmax.Rows(logits, classes: 3);
        var labels = Enumerable.Range(0, 3_000).Select(row => Draw(shares.AsSpan(row * 3, 3), random.NextSingle())).ToArray();
        Assert.InRange(TemperatureFit.Of([.. logits.Select(logit => logit * 3)], labels, classes: 3), 2.7, 3.3);
    }

    private static int Draw(ReadOnlySpan<float> shares, float chance) => chance < shares[0] ? 0 : chance < shares[0] + shares[1] ? 1 : 2;
}
