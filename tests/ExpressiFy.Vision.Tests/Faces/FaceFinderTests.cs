using CsCheck;
using ExpressiFy.Vision.Faces;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Vision.Models;
using OpenCvSharp;
using Size = OpenCvSharp.Size;

namespace ExpressiFy.Vision.Tests.Faces;

public sealed class FaceFinderTests
{
    public static TheoryData<string> Samples => [.. Photographs.Faces.Keys];

    [Theory]
    [MemberData(nameof(Samples))]
    public void All_faces_of_a_photograph_are_found_and_nothing_else(string name)
    {
        using var finder = FaceFinder.Load(VisionModels.DefaultFolder);
        using var frame = Frame.Decode(Photographs.Bytes(name));
        AssertFaces(name, 1, finder.Find(frame));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void All_faces_are_found_at_half_the_size(string name)
    {
        using var finder = FaceFinder.Load(VisionModels.DefaultFolder);
        using var frame = Frame.Decode(Photographs.Scaled(name, .5));
        AssertFaces(name, .5, finder.Find(frame));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Faces_of_a_very_large_photograph_are_told_in_its_own_pixels(string name)
    {
        using var finder = FaceFinder.Load(VisionModels.DefaultFolder);
        using var frame = Frame.Decode(Photographs.Scaled(name, 2.5));
        Assert.True(frame.Reduction > 1.9);
        AssertFaces(name, 2.5, finder.Find(frame));
    }

    [Fact]
    public void Faces_come_largest_first()
    {
        using var finder = FaceFinder.Load(VisionModels.DefaultFolder);
        using var frame = Frame.Decode(Photographs.Bytes("sample5.jpg"));
        var areas = finder.Find(frame).Select(face => face.Box.Area).ToList();
        Assert.Equal(areas.OrderDescending(), areas);
    }

    [Fact]
    public void A_webcam_picture_with_one_face_is_looked_at_once()
    {
        using var network = new BlazeFace(VisionModels.Detector(VisionModels.DefaultFolder));
        using var frame = Frame.Decode(Photographs.Webcam());
        var before = network.Inferences;
        Assert.Single(FaceSearch.Find(network, frame.Pixels));
        Assert.Equal(1, network.Inferences - before);
    }

    [Fact]
    public void A_small_face_in_an_empty_picture_is_found_in_a_tile()
    {
        using var finder = FaceFinder.Load(VisionModels.DefaultFolder);
        using var face = Cv2.ImDecode(Photographs.Webcam(), ImreadModes.Color);
        using var small = new Mat();
        Cv2.Resize(face, small, new Size(160, 120), interpolation: InterpolationFlags.Area);
        using var picture = new Mat(960, 1280, MatType.CV_8UC3, Scalar.Gray);
        using (var place = new Mat(picture, new Rect(1000, 700, 160, 120)))
            small.CopyTo(place);

        using var frame = Frame.Decode(picture.ToBytes(".jpg"));
        var box = Assert.Single(finder.Find(frame)).Box;
        Assert.True(box.X > 1000 && box.Right < 1160 && box.Y > 700 && box.Bottom < 820, box.ToString());
    }

    [Theory]
    [InlineData(640, 480)]
    [InlineData(4000, 3000)]
    [InlineData(20_000, 200)]
    [InlineData(3, 30_000)]
    [InlineData(1, 1)]
    public void An_empty_picture_has_no_face_and_costs_a_bounded_search(int width, int height)
    {
        using var network = new BlazeFace(VisionModels.Detector(VisionModels.DefaultFolder));
        using var picture = new Mat(height, width, MatType.CV_8UC3, new Scalar(90, 120, 150));
        var before = network.Inferences;
        Assert.Empty(FaceSearch.Find(network, picture));
        Assert.InRange(network.Inferences - before, 1, 180);
    }

    [Fact]
    public void Noise_has_no_face()
    {
        using var finder = FaceFinder.Load(VisionModels.DefaultFolder);
        var noise = new byte[3 * 1280 * 720];
        new Random(3).NextBytes(noise);
        using var frame = Frame.FromBgr(noise, 1280, 720);
        Assert.Empty(finder.Find(frame));
    }

    [Fact]
    public void Any_region_can_be_looked_at()
    {
        using var network = new BlazeFace(VisionModels.Detector(VisionModels.DefaultFolder));
        Gen.Select(Gen.Int[1, 600], Gen.Int[1, 600], Gen.Int[-900, 900], Gen.Int[-900, 900], Gen.Int[1, 2000], Gen.Int[1, 2000]).Sample(
            (width, height, x, y, across, down) =>
            {
                using var picture = new Mat(height, width, MatType.CV_8UC3, Scalar.Gray);
                return network.Find(picture, new Rect(x, y, across, down), .5).Count == 0;
            },
            iter: 200,
            threads: 1);
    }

    private static void AssertFaces(string name, double scale, IReadOnlyList<Face> faces)
    {
        var expected = Photographs.Faces[name];
        var found = faces.OrderBy(face => face.Box.CentreX).ToList();
        Assert.Equal(expected.Length, found.Count);
        foreach (var (face, seen) in found.Zip(expected))
        {
            var middle = new FacePoint(
                (face.Keypoints.RightEye.X + face.Keypoints.LeftEye.X) / 2 / scale,
                (face.Keypoints.RightEye.Y + face.Keypoints.LeftEye.Y) / 2 / scale);
            // A third of the smallest face: the points were looked up by eye, and a profile has only one.
            Assert.True(middle.DistanceTo(new(seen.X, seen.Y)) < 55, $"{name}: eyes at {middle}, seen at {seen}.");
        }
    }
}
