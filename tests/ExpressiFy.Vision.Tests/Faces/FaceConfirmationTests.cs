using System.Runtime.InteropServices;
using ExpressiFy.Testing.Pictures;
using ExpressiFy.Vision.Faces;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Vision.Models;
using ExpressiFy.Vision.Pixels;
using ExpressiFy.Vision.Tests.Pixels;
using OpenCvSharp;

namespace ExpressiFy.Vision.Tests.Faces;

/// <summary>Faces that do not stand upright, and what is no face at all.</summary>
public sealed class FaceConfirmationTests : IDisposable
{
    /// <summary>Degrees by which a head in the photographs may be tilted by itself, and the network's error.</summary>
    private const double Tilt = 62;

    private readonly FaceFinder finder = FaceFinder.Load(VisionModels.DefaultFolder);

    public static TheoryData<string, int> TurnedSamples
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var name in Photographs.Faces.Keys)
            {
                for (var turns = 1; turns < QuarterTurns.Count; turns++)
                    data.Add(name, turns);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(TurnedSamples))]
    public void A_face_on_its_side_or_head_is_read_as_it_stands_or_not_at_all(string name, int turns)
    {
        using var photograph = Cv2.ImRead(Photographs.FileOf(name));
        using var frame = Frame.Own(QuarterTurns.Turn(photograph.ToPixels(), turns));
        foreach (var face in finder.Find(frame))
            Assert.InRange(Math.Abs(Math.IEEERemainder(face.Keypoints.Roll - (90 * turns), 360)), 0, Tilt);
    }

    [Fact]
    public void Most_faces_on_their_head_are_read()
    {
        var found = 0;
        foreach (var name in Photographs.Faces.Keys)
        {
            using var photograph = Cv2.ImRead(Photographs.FileOf(name));
            using var frame = Frame.Own(QuarterTurns.Turn(photograph.ToPixels(), turns: 2));
            found += finder.Find(frame).Count;
        }

        Assert.InRange(found, 8, 22);
    }

    [Fact]
    public void The_face_on_its_head_has_the_crop_of_the_face_that_stands()
    {
        using var frame = Frame.Decode(PictureCases.Bytes("24-upside-down.jpg"));
        var face = Assert.Single(finder.Find(frame));
        Assert.InRange(Math.Abs(face.Keypoints.Roll), 150, 180);
    }

    [Fact]
    public void A_diagram_of_a_face_shows_no_face()
    {
        using var pipeline = FacePipeline.Load(VisionModels.DefaultFolder, TimeProvider.System);
        Assert.Empty(pipeline.Read(PictureCases.Bytes("28-diagram.png")).Faces);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(1, 10)]
    [InlineData(3, 10)]
    public void Points_laid_out_like_a_face_show_no_face(int thickness, int blur)
    {
        using var pipeline = FacePipeline.Load(VisionModels.DefaultFolder, TimeProvider.System);
        using var drawing = PointDiagram.Draw(thickness, blur);
        foreach (var size in (int[])[200, 400, 800])
        {
            using var scaled = drawing.Resize(new Size(size, size), interpolation: InterpolationFlags.Area);
            foreach (var format in (string[])[".png", ".jpg", ".webp"])
                Assert.Empty(pipeline.Read(scaled.ToBytes(format)).Faces);
            using var inverted = new Mat();
            Cv2.BitwiseNot(scaled, inverted);
            Assert.Empty(pipeline.Read(inverted.ToBytes(".png")).Faces);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Turning_a_face_and_back_changes_nothing(int turns)
    {
        FaceKeypoints points = new(new(30, 40), new(60, 42), new(45, 55), new(46, 70), new(20, 45), new(75, 47));
        var face = new Face(new(20, 20, 60, 65), .9, points);
        var turned = QuarterTurns.TurnBack(face, side: 128, QuarterTurns.Count - turns);
        Assert.Equal(face, QuarterTurns.TurnBack(turned, side: 128, turns));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_point_of_a_turned_square_is_found_in_the_square(int turns)
    {
        var square = new PixelBuffer(128, 128);
        square.Bytes.Clear();
        square.Colours(20)[30] = 1;
        using var turned = QuarterTurns.Turn(square, turns);
        var place = MemoryMarshal.Cast<byte, uint>(turned.Bytes).IndexOf(1u);
        var centre = new FacePoint((place % 128) + .5, (place / 128) + .5);
        FaceKeypoints points = new(centre, centre, centre, centre, centre, centre);
        var face = QuarterTurns.TurnBack(new(new(0, 0, 1, 1), 1, points), side: 128, turns);
        Assert.Equal(new FacePoint(30.5, 20.5), face.Keypoints.NoseTip);
    }

    public void Dispose() => finder.Dispose();
}
