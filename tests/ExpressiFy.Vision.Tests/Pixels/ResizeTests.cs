using CsCheck;
using ExpressiFy.Vision.Pixels;
using OpenCvSharp;

namespace ExpressiFy.Vision.Tests.Pixels;

/// <summary>Scaling equals OpenCV's within one gray level.</summary>
public sealed class ResizeTests
{
    [Theory]
    [InlineData(640, 480, 128, 96)]
    [InlineData(641, 479, 128, 96)]
    [InlineData(307, 307, 128, 128)]
    [InlineData(256, 256, 128, 128)]
    [InlineData(130, 129, 128, 128)]
    [InlineData(128, 128, 128, 128)]
    [InlineData(1900, 3, 128, 1)]
    public void Shrinking_takes_means_of_areas(int width, int height, int toWidth, int toHeight)
    {
        foreach (var channels in (int[])[1, 3])
        {
            using var scene = Mats.Scene(width, height, seed: 1, channels);
            AssertArea(scene, toWidth, toHeight);
        }
    }

    [Fact]
    public void Any_size_can_be_shrunk() =>
        Gen.Select(Gen.Int[1, 300], Gen.Int[1, 300], Gen.Double[0, 1], Gen.Double[0, 1]).Sample(
            (width, height, x, y) =>
            {
                using var scene = Mats.Scene(width, height, seed: width);
                AssertArea(scene, 1 + (int)(x * (width - 1)), 1 + (int)(y * (height - 1)));
            },
            iter: 200,
            threads: 1);

    [Theory]
    [InlineData(1)]
    [InlineData(.5)]
    [InlineData(.47)]
    [InlineData(.123)]
    public void A_whole_picture_is_scaled_by_a_factor(double scale)
    {
        using var scene = Mats.Scene(613, 407, seed: 2);
        using var expected = new Mat();
        Cv2.Resize(scene, expected, default, scale, scale, InterpolationFlags.Area);
        using var source = scene.ToPixels();
        using var actual = AreaResize.Of(source, scale);
        Assert.Equal((expected.Width, expected.Height), (actual.Width, actual.Height));
        Assert.InRange(Mats.Difference(expected, actual), 0, 1);
    }

    [Fact]
    public void Any_size_can_be_enlarged() =>
        Gen.Select(Gen.Int[1, 90], Gen.Int[1, 90], Gen.Int[0, 90], Gen.Int[0, 90], Gen.Bool).Sample(
            (width, height, moreX, moreY, isGray) =>
            {
                using var scene = Mats.Scene(width, height, seed: height, isGray ? 1 : 3);
                var size = new OpenCvSharp.Size(width + moreX, height + moreY);
                using var expected = scene.Resize(size, interpolation: InterpolationFlags.Linear);
                using var source = scene.ToPixels();
                using var actual = new PixelBuffer(size.Width, size.Height, source.Channels);
                LinearResize.Write(source, source.All, actual, actual.All);
                Assert.InRange(Mats.Difference(expected, actual), 0, 1);
            },
            iter: 200,
            threads: 1);

    [Fact]
    public void Only_the_part_is_read_and_only_the_part_is_written()
    {
        using var scene = Mats.Scene(90, 80, seed: 3);
        using var source = scene.ToPixels();
        foreach (var side in (int[])[20, 60])
        {
            using var expected = new Mat(100, 100, MatType.CV_8UC3, Scalar.Black);
            using (var from = new Mat(scene, new Rect(11, 7, 40, 40)))
            using (var to = new Mat(expected, new Rect(5, 9, side, side)))
            {
                var interpolation = side < 40 ? InterpolationFlags.Area : InterpolationFlags.Linear;
                Cv2.Resize(from, to, new OpenCvSharp.Size(side, side), interpolation: interpolation);
            }

            using var actual = new PixelBuffer(100, 100);
            actual.Bytes.Clear();
            Action<PixelBuffer, Region, PixelBuffer, Region> write = side < 40 ? AreaResize.Write : LinearResize.Write;
            write(source, new(11, 7, 40, 40), actual, new(5, 9, side, side));
            Assert.InRange(Mats.Difference(expected, actual), 0, 1);
        }
    }

    private static void AssertArea(Mat scene, int width, int height)
    {
        using var expected = scene.Resize(new OpenCvSharp.Size(width, height), interpolation: InterpolationFlags.Area);
        using var source = scene.ToPixels();
        using var actual = new PixelBuffer(width, height, source.Channels);
        AreaResize.Write(source, source.All, actual, actual.All);
        Assert.InRange(Mats.Difference(expected, actual), 0, 1);
    }
}
