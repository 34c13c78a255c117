using CsCheck;
using ExpressiFy.Benchmarks.Geometry;
using ExpressiFy.Vision.Faces;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Vision.Models;
using OpenCvSharp;

namespace ExpressiFy.Vision.Tests.Faces;

public sealed class FaceAlignerTests
{
    [Fact]
    public void A_face_that_sits_right_already_stays_bit_for_bit()
    {
        var gray = new byte[FaceCrop.Length];
        new Random(5).NextBytes(gray);
        using var frame = Frame.FromBgr(gray.SelectMany(value => new[] { value, value, value }).ToArray(), 48, 48);
        var crop = FaceAligner.Align(frame, FaceWithEyes(CropPlacement.RightEyeX, CropPlacement.EyesY, CropPlacement.LeftEyeX, CropPlacement.EyesY));
        Assert.Equal(gray, crop.Pixels.ToArray());
    }

    [Fact]
    public void Eyes_land_level_at_their_place_however_the_head_is_tilted_and_sized() =>
        Gen.Select(Gen.Double[-Math.PI, Math.PI], Gen.Double[30, 220], Gen.Double[250, 550], Gen.Double[250, 550]).Sample(
            (angle, distance, x, y) =>
            {
                double dx = Math.Cos(angle) * distance / 2, dy = Math.Sin(angle) * distance / 2;
                using var picture = new Mat(800, 800, MatType.CV_8UC3, Scalar.Black);
                // Only the eyes are white: the middle of the light in each half of the crop is where an eye came to lie.
                foreach (var sign in new[] { -1, 1 })
                    Cv2.Circle(picture, Subpixel(x + (sign * dx)), Subpixel(y + (sign * dy)), (int)(distance / 10 * 16), Scalar.White, -1, LineTypes.AntiAlias, 4);
                using var frame = Frame.Own(picture);
                var pixels = FaceAligner.Align(frame, FaceWithEyes(x - dx, y - dy, x + dx, y + dy)).Pixels;
                AssertLight(pixels, 0, 24, CropPlacement.RightEyeX);
                AssertLight(pixels, 24, 48, CropPlacement.LeftEyeX);
            },
            iter: 100,
            threads: 1);

    [Fact]
    public void Fine_texture_shrinks_to_its_mean()
    {
        using var picture = new Mat(960, 960, MatType.CV_8UC3, Scalar.Black);
        for (var y = 0; y < 960; y++)
            for (var x = y % 2; x < 960; x += 2)
                picture.At<Vec3b>(y, x) = new(255, 255, 255);
        using var frame = Frame.Own(picture);
        // Ten pixels for one of the crop.
        var crop = FaceAligner.Align(frame, FaceWithEyes(391, 480, 569, 480));
        foreach (var pixel in crop.Pixels)
            Assert.InRange(pixel, 122, 133);
    }

    [Fact]
    public void Beyond_the_edge_the_last_pixels_are_repeated()
    {
        using var frame = Frame.Own(new Mat(300, 300, MatType.CV_8UC3, Scalar.All(77)));
        foreach (var pixel in FaceAligner.Align(frame, FaceWithEyes(-20, 10, 70, -10)).Pixels)
            Assert.Equal(77, pixel);
    }

    [Fact]
    public void A_head_in_profile_is_not_blown_up()
    {
        var front = CropPlacement.Of(FaceWithEyes(100, 100, 140, 100));
        var profile = CropPlacement.Of(FaceWithEyes(118, 100, 122, 100) with { Box = new(70, 70, 100, 100) });
        Assert.InRange(profile.PixelsPerCropPixel / front.PixelsPerCropPixel, .6, 1.2);
    }

    [Fact]
    public void A_reduced_photograph_gives_nearly_the_same_crop()
    {
        using var finder = FaceFinder.Load(VisionModels.DefaultFolder);
        using var normal = Frame.Decode(Photographs.Bytes("sample6.jpg"));
        using var large = Frame.Decode(Photographs.Scaled("sample6.jpg", 2.5));
        var face = finder.Find(normal)[0];
        var crop = FaceAligner.Align(normal, face).Pixels;
        var other = FaceAligner.Align(large, face.Map(2.5, 0, 0)).Pixels;
        var difference = 0d;
        for (var i = 0; i < crop.Length; i++)
            difference += Math.Abs(crop[i] - other[i]) / (double)crop.Length;
        Assert.InRange(difference, 0, 3);
    }

    [Fact]
    public void The_geometry_is_that_of_the_training_faces()
    {
        var file = TrainingFaces.File;
        Assert.SkipWhen(file is null, TrainingFaces.Missing);

        using var finder = FaceFinder.Load(VisionModels.DefaultFolder);
        var geometry = CropGeometry.Measure(finder, CropGeometry.Crops(file!, "Training").Take(400));
        Assert.InRange(geometry.Found, 360, 400);
        // The quartiles are 3 pixels apart: the median of 400 faces is good to a quarter of a pixel.
        Assert.Equal(CropPlacement.RightEyeX, geometry.RightEyeX.Median, .6);
        Assert.Equal(CropPlacement.LeftEyeX, geometry.LeftEyeX.Median, .6);
        Assert.Equal(CropPlacement.EyesY, (geometry.RightEyeY.Median + geometry.LeftEyeY.Median) / 2, .6);
    }

    private static int Subpixel(double value) => (int)Math.Round((value - .5) * 16);

    private static void AssertLight(ReadOnlySpan<byte> pixels, int from, int to, double expectedX)
    {
        double light = 0, x = 0, y = 0;
        for (var row = 0; row < 48; row++)
            for (var column = from; column < to; column++)
            {
                var value = pixels[(row * 48) + column];
                light += value;
                x += value * (column + .5);
                y += value * (row + .5);
            }

        Assert.Equal(expectedX, x / light, .15);
        Assert.Equal(CropPlacement.EyesY, y / light, .15);
    }

    private static Face FaceWithEyes(double rightX, double rightY, double leftX, double leftY)
    {
        FacePoint right = new(rightX, rightY), left = new(leftX, leftY), nose = new((rightX + leftX) / 2, (rightY + leftY) / 2);
        var size = 2.4 * right.DistanceTo(left);
        return new(new(nose.X - (size / 2), nose.Y - (size / 3), size, size), 1, new(right, left, nose, nose, right, left));
    }
}
