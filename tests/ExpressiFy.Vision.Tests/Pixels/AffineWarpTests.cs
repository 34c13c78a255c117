using CsCheck;
using ExpressiFy.Vision.Pixels;
using OpenCvSharp;

namespace ExpressiFy.Vision.Tests.Pixels;

public sealed class AffineWarpTests
{
    private const int Side = 48;

    /// <summary>Crops of all sizes and angles, which reach beyond the picture too.</summary>
    [Fact]
    public void A_crop_is_that_of_OpenCV_within_one_level()
    {
        using var scene = Mats.Scene(300, 200, seed: 7, channels: 1);
        using var source = scene.ToPixels();
        Gen.Select(Gen.Double[-4, 4], Gen.Double[.2, 5], Gen.Double[-60, 300], Gen.Double[-60, 240]).Sample(
            (angle, scale, x, y) =>
            {
                var samples = Math.Clamp((int)Math.Ceiling(scale), 1, 12);
                var a = Math.Cos(angle) * scale / samples;
                var b = -Math.Sin(angle) * scale / samples;
                AffineMap map = new(a, b, x, -b, a, y);
                var expected = Expected(scene, map, samples);
                var actual = AffineWarp.Crop(source, map, samples, Side);
                for (var i = 0; i < actual.Length; i++)
                    Assert.InRange(Math.Abs(expected[i] - actual[i]), 0, 1);
            },
            iter: 300,
            threads: 1);
    }

    private static byte[] Expected(Mat scene, AffineMap map, int samples)
    {
        double[] values = [map.A, map.B, map.C, map.D, map.E, map.F];
        using var matrix = Mat.FromPixelData(2, 3, MatType.CV_64FC1, values);
        using var warped = new Mat();
        Cv2.WarpAffine(
            scene,
            warped,
            matrix,
            new OpenCvSharp.Size(Side * samples, Side * samples),
            InterpolationFlags.Linear | InterpolationFlags.WarpInverseMap,
            BorderTypes.Replicate);
        using var crop = warped.Resize(new OpenCvSharp.Size(Side, Side), interpolation: InterpolationFlags.Area);
        using var pixels = crop.ToPixels();
        return pixels.Bytes.ToArray();
    }
}
