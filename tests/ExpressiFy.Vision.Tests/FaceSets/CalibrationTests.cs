using CsCheck;
using ExpressiFy.Vision.FaceSets;

namespace ExpressiFy.Vision.Tests.FaceSets;

public sealed class CalibrationTests
{
    private static readonly Gen<(double Share, bool Right)[]> Readings = Gen.Select(Gen.Double[0, 1], Gen.Bool).Array[1, 300];

    [Fact]
    public void Without_readings_there_is_no_error() => Assert.Equal(0, new Calibration().Error);

    [Fact]
    public void Half_sure_and_right_half_the_time_is_no_error() => Assert.Equal(0, ErrorOf([(.5, true), (.5, false)]), 12);

    [Fact]
    public void Certain_and_always_wrong_is_the_largest_error() => Assert.Equal(1, ErrorOf([(1, false), (1, false)]), 12);

    [Fact]
    public void A_share_on_a_border_belongs_to_the_bin_below()
    {
        // 1/15 and a hair more: two bins, so that the two misses do not balance each other.
        var border = 1d / Calibration.Bins;
        Assert.Equal(((1 - border) + (border + 1e-9)) / 2, ErrorOf([(border, true), (border + 1e-9, false)]), 6);
    }

    [Fact]
    public void It_agrees_with_the_definition_written_out() => Readings.Sample(readings =>
        Assert.Equal(Slow(readings), ErrorOf(readings), 9));

    private static double ErrorOf(IEnumerable<(double Share, bool Right)> readings)
    {
        var calibration = new Calibration();
        foreach (var (share, right) in readings)
            calibration.Add(share, right);
        return calibration.Error;
    }

    /// <summary>Guo et al. 2017, equation 3: for every bin its weight times the distance of accuracy and confidence.</summary>
    private static double Slow((double Share, bool Right)[] readings)
    {
        double error = 0;
        for (var m = 1; m <= 15; m++)
        {
            var bin = readings.Where(r => (m == 1 || r.Share > (m - 1) / 15d) && r.Share <= m / 15d).ToList();
            if (bin.Count == 0)
                continue;
            var accuracy = bin.Count(r => r.Right) / (double)bin.Count;
            error += bin.Count / (double)readings.Length * Math.Abs(accuracy - bin.Average(r => r.Share));
        }

        return error;
    }
}
