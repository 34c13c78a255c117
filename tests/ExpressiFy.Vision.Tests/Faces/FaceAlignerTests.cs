using CsCheck;
using ExpressiFy.Benchmarks.Geometry;
using ExpressiFy.Testing.Pictures;
using ExpressiFy.Vision.Faces;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Vision.Models;
using ExpressiFy.Vision.Tests.Pixels;
using OpenCvSharp;

namespace ExpressiFy.Vision.Tests.Faces;

public sealed class FaceAlignerTests
{
    private static readonly Gen<double> Angle = Gen.Double[-Math.PI, Math.PI];
    private static readonly Gen<double> EyeDistance = Gen.Double[30, 220];
    private static readonly Gen<double> Coordinate = Gen.Double[250, 550];

    [Fact]
    public void A_face_that_is_aligned_already_stays_bit_for_bit()
    {
        var gray = GrayPictures.Noise(seed: 5);
        byte[] bgr = [.. gray.SelectMany(value => Enumerable.Repeat(value, 3))];
        using var frame = Frame.FromBgr(bgr, FaceCrop.Side, FaceCrop.Side);
        var face = FaceWithEyes(
            CropPlacement.RightEyeX, CropPlacement.EyesY, CropPlacement.LeftEyeX, CropPlacement.EyesY);

        Assert.Equal(gray, FaceAligner.Align(frame, face).Pixels.ToArray());
    }

    [Fact]
    public void Eyes_are_level_and_in_place_whatever_the_tilt_and_size_of_the_head() =>
        Gen.Select(Angle, EyeDistance, Coordinate, Coordinate).Sample(
            (angle, distance, x, y) =>
            {
                var dx = Math.Cos(angle) * distance / 2;
                var dy = Math.Sin(angle) * distance / 2;
                using var picture = new Mat(800, 800, MatType.CV_8UC3, Scalar.Black);
                // Only the eyes are white, so that the centre of the light in each half of the crop is an eye.
                DrawDot(picture, x - dx, y - dy, radius: distance / 10);
                DrawDot(picture, x + dx, y + dy, radius: distance / 10);
                using var frame = Frame.Own(picture.ToPixels());

                var pixels = FaceAligner.Align(frame, FaceWithEyes(x - dx, y - dy, x + dx, y + dy)).Pixels;

                AssertCentreOfLight(pixels, 0, 24, CropPlacement.RightEyeX);
                AssertCentreOfLight(pixels, 24, 48, CropPlacement.LeftEyeX);
            },
            iter: 100,
            threads: 1);

    [Fact]
    public void Fine_texture_shrinks_to_its_mean()
    {
        using var picture = new Mat(960, 960, MatType.CV_8UC3, Scalar.Black);
        for (var y = 0; y < 960; y++)
        {
            for (var x = y % 2; x < 960; x += 2)
                picture.At<Vec3b>(y, x) = new(255, 255, 255);
        }

        using var frame = Frame.Own(picture.ToPixels());
        // Ten pixels for each of the crop.
        var crop = FaceAligner.Align(frame, FaceWithEyes(391, 480, 569, 480));
        foreach (var pixel in crop.Pixels)
            Assert.InRange(pixel, 122, 133);
    }

    [Fact]
    public void Beyond_the_edge_the_last_pixels_are_repeated()
    {
        using var picture = new Mat(300, 300, MatType.CV_8UC3, Scalar.All(77));
        using var frame = Frame.Own(picture.ToPixels());
        foreach (var pixel in FaceAligner.Align(frame, FaceWithEyes(-20, 10, 70, -10)).Pixels)
            Assert.Equal(77, pixel);
    }

    [Fact]
    public void The_crop_of_a_head_in_profile_is_sized_by_its_box()
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
        var cropOfReduced = FaceAligner.Align(large, face.Map(2.5, 0, 0)).Pixels;
        var meanDifference = 0d;
        for (var i = 0; i < crop.Length; i++)
            meanDifference += Math.Abs(crop[i] - cropOfReduced[i]) / (double)crop.Length;
        Assert.InRange(meanDifference, 0, 3);
    }

    [Fact]
    public void The_geometry_is_that_of_the_training_faces()
    {
        var crops = CropGeometry.Crops(SharedData.Fer2013, "Training").Take(400);
        using var finder = FaceFinder.Load(VisionModels.DefaultFolder);
        var geometry = CropGeometry.Measure(finder, crops);
        Assert.InRange(geometry.Found, 360, 400);
        // The quartiles are 3 pixels apart, so that the median of 400 faces is exact to a quarter of a pixel.
        Assert.Equal(CropPlacement.RightEyeX, geometry.RightEyeX.Median, .6);
        Assert.Equal(CropPlacement.LeftEyeX, geometry.LeftEyeX.Median, .6);
        Assert.Equal(CropPlacement.EyesY, (geometry.RightEyeY.Median + geometry.LeftEyeY.Median) / 2, .6);
    }

    /// <summary>Draws a white disc; OpenCV takes coordinates in sixteenths of a pixel here.</summary>
    private static void DrawDot(Mat picture, double x, double y, double radius)
    {
        const int fractionBits = 4;
        static int Sixteenths(double value) => (int)Math.Round((value - .5) * 16);
        Cv2.Circle(
            picture,
            Sixteenths(x),
            Sixteenths(y),
            (int)(radius * 16),
            Scalar.White,
            thickness: -1,
            LineTypes.AntiAlias,
            fractionBits);
    }

    private static void AssertCentreOfLight(ReadOnlySpan<byte> pixels, int from, int to, double expectedX)
    {
        double light = 0, x = 0, y = 0;
        for (var row = 0; row < FaceCrop.Side; row++)
        {
            for (var column = from; column < to; column++)
            {
                var value = pixels[(row * FaceCrop.Side) + column];
                light += value;
                x += value * (column + .5);
                y += value * (row + .5);
            }
        }

        Assert.Equal(expectedX, x / light, .15);
        Assert.Equal(CropPlacement.EyesY, y / light, .15);
    }

    private static Face FaceWithEyes(double rightX, double rightY, double leftX, double leftY)
    {
        var right = new FacePoint(rightX, rightY);
        var left = new FacePoint(leftX, leftY);
        var middle = new FacePoint((rightX + leftX) / 2, (rightY + leftY) / 2);
        var size = 2.4 * right.DistanceTo(left);
        var box = new FaceBox(middle.X - (size / 2), middle.Y - (size / 3), size, size);
        return new(box, 1, new(right, left, middle, middle, right, left));
    }
}
