using CsCheck;
using ExpressiFy.Vision.FaceSets;

namespace ExpressiFy.Vision.Tests.FaceSets;

public sealed class CalibrationTests
{
    private static readonly Gen<(double Confidence, bool Correct)[]> Predictions =
        Gen.Select(Gen.Double[0, 1], Gen.Bool).Array[1, 300];

    [Fact]
    public void Without_predictions_the_error_is_zero() => Assert.Equal(0, new Calibration().Error);

    [Fact]
    public void Half_confident_and_correct_half_of_the_time_has_no_error() =>
        Assert.Equal(0, ErrorOf([(.5, true), (.5, false)]), 12);

    [Fact]
    public void Certain_and_always_wrong_has_the_largest_error() =>
        Assert.Equal(1, ErrorOf([(1, false), (1, false)]), 12);

    [Fact]
    public void A_prediction_that_some_agree_with_counts_in_part()
    {
        var calibration = new Calibration();
        calibration.Add(.8, .5);
        calibration.Add(.8, .7);
        Assert.Equal(.2, calibration.Error, 12);
    }

    [Fact]
    public void A_confidence_on_a_border_belongs_to_the_bin_below()
    {
        // In two bins the differences of a correct and a wrong prediction add up; in one they would cancel.
        const double border = 1d / Calibration.Bins;
        const double above = border + 1e-9;
        var expected = ((1 - border) + above) / 2;
        Assert.Equal(expected, ErrorOf([(border, true), (above, false)]), 6);
    }

    [Fact]
    public void It_agrees_with_the_published_definition() =>
        Predictions.Sample(predictions => Assert.Equal(Reference(predictions), ErrorOf(predictions), 9));

    private static double ErrorOf(IEnumerable<(double Confidence, bool Correct)> predictions)
    {
        var calibration = new Calibration();
        foreach (var (confidence, correct) in predictions)
            calibration.Add(confidence, correct);
        return calibration.Error;
    }

    /// <summary>Guo et al. 2017, equation 3: the bins' |accuracy − confidence|, weighted by their sizes.</summary>
    private static double Reference((double Confidence, bool Correct)[] predictions)
    {
        double error = 0;
        for (var m = 1; m <= 15; m++)
        {
            var below = m == 1 ? double.NegativeInfinity : (m - 1) / 15d;
            var bin = predictions.Where(p => p.Confidence > below && p.Confidence <= m / 15d).ToList();
            if (bin.Count == 0)
                continue;
            var accuracy = bin.Count(p => p.Correct) / (double)bin.Count;
            var confidence = bin.Average(p => p.Confidence);
            error += bin.Count / (double)predictions.Length * Math.Abs(accuracy - confidence);
        }

        return error;
    }
}
