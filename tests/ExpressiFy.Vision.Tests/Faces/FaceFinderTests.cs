using CsCheck;
using ExpressiFy.Testing.Pictures;
using ExpressiFy.Vision.Faces;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Vision.Models;
using ExpressiFy.Vision.Pixels;
using OpenCvSharp;

namespace ExpressiFy.Vision.Tests.Faces;

public sealed class FaceFinderTests
{
    private static readonly Gen<int> Place = Gen.Int[-900, 900];

    public static TheoryData<string> Samples => [.. Photographs.Faces.Keys];

    [Theory]
    [MemberData(nameof(Samples))]
    public void All_faces_of_a_photograph_and_nothing_else_are_found(string name)
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
    public void Faces_of_a_very_large_photograph_are_in_its_own_pixels(string name)
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
    public void A_webcam_picture_with_one_face_takes_one_run()
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
        Cv2.Resize(face, small, new OpenCvSharp.Size(160, 120), interpolation: InterpolationFlags.Area);
        using var picture = new Mat(960, 1280, MatType.CV_8UC3, Scalar.Gray);
        using (var part = new Mat(picture, new Rect(1000, 700, 160, 120)))
            small.CopyTo(part);

        using var frame = Frame.Decode(picture.ToBytes(".jpg"));
        var box = Assert.Single(finder.Find(frame)).Box;
        Assert.InRange(box.X, 1000, 1160);
        Assert.InRange(box.Right, 1000, 1160);
        Assert.InRange(box.Y, 700, 820);
        Assert.InRange(box.Bottom, 700, 820);
    }

    [Theory]
    [InlineData(640, 480)]
    [InlineData(4000, 3000)]
    [InlineData(20_000, 200)]
    [InlineData(3, 30_000)]
    [InlineData(1, 1)]
    public void The_search_of_an_empty_picture_is_bounded(int width, int height)
    {
        using var network = new BlazeFace(VisionModels.Detector(VisionModels.DefaultFolder));
        using var picture = new PixelBuffer(width, height);
        picture.Bytes.Fill(120);
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
    public void Any_region_can_be_searched()
    {
        using var network = new BlazeFace(VisionModels.Detector(VisionModels.DefaultFolder));
        Gen.Select(Size(600), Size(600), Place, Place, Size(2000), Size(2000)).Sample(
            (pictureWidth, pictureHeight, x, y, width, height) =>
            {
                using var picture = new PixelBuffer(pictureWidth, pictureHeight);
                picture.Bytes.Fill(128);
                return network.Find(picture, new(x, y, width, height), .5).Count == 0;
            },
            iter: 200,
            threads: 1);
    }

    private static Gen<int> Size(int largest) => Gen.Int[1, largest];

    private static void AssertFaces(string name, double scale, IReadOnlyList<Face> faces)
    {
        // A third of the smallest face: the points were determined by eye, and a profile shows only one of the eyes.
        const double largestDistance = 55;
        var expected = Photographs.Faces[name];
        var found = faces.OrderBy(face => face.Box.CentreX).ToList();
        Assert.Equal(expected.Length, found.Count);
        foreach (var (face, (x, y)) in found.Zip(expected))
        {
            var middle = new FacePoint(
                (face.Keypoints.RightEye.X + face.Keypoints.LeftEye.X) / 2 / scale,
                (face.Keypoints.RightEye.Y + face.Keypoints.LeftEye.Y) / 2 / scale);
            var distance = middle.DistanceTo(new(x, y));
            Assert.True(distance < largestDistance, $"{name}: eyes at {middle}, expected {x}, {y}.");
        }
    }
}
