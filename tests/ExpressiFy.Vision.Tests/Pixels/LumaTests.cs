using ExpressiFy.Vision.Pixels;
using OpenCvSharp;

namespace ExpressiFy.Vision.Tests.Pixels;

public sealed class LumaTests
{
    [Fact]
    public void Gray_is_that_of_OpenCV()
    {
        // Every value of a channel beside many of the others.
        using var scene = Mats.Scene(613, 307, seed: 4);
        using var expected = scene.CvtColor(ColorConversionCodes.BGR2GRAY);
        using var source = scene.ToPixels();
        using var actual = Luma.Of(source, source.All);
        Assert.Equal(0, Mats.Difference(expected, actual));
    }

    [Fact]
    public void A_part_becomes_gray()
    {
        using var scene = Mats.Scene(80, 60, seed: 5);
        using var part = new Mat(scene, new Rect(7, 9, 50, 40));
        using var expected = part.CvtColor(ColorConversionCodes.BGR2GRAY);
        using var source = scene.ToPixels();
        using var actual = Luma.Of(source, new(7, 9, 50, 40));
        Assert.Equal(0, Mats.Difference(expected, actual));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(61)]
    public void The_mean_is_that_of_OpenCV(int width)
    {
        using var scene = Mats.Scene(width, 33, seed: 6);
        var mean = Cv2.Mean(scene);
        using var source = scene.ToPixels();
        var expected = ((.114 * mean.Val0) + (.587 * mean.Val1) + (.299 * mean.Val2)) / 255;
        Assert.Equal(expected, Luma.Mean(source), 1e-9);
    }
}
