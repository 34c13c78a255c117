using System.Text.Json;
using ExpressiFy.Testing.Pictures;
using ExpressiFy.Vision.Expressions;
using ExpressiFy.Vision.Faces;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Vision.Models;
using OpenCvSharp;

namespace ExpressiFy.Vision.Tests.Device;

/// <summary>
/// A browser that reads pictures itself finds the faces and scores that the server finds. It runs the same models in
/// ONNX Runtime for browsers; the scripts are in src/ExpressiFy.Web/wwwroot/device.
/// </summary>
public sealed class DevicePipelineTests : IDisposable
{
    // Of a score; of a box or point in pixels of the decoded picture.
    private const double ScoreTolerance = 1e-3;
    private const double PlaceTolerance = .1;

    private readonly DevicePictures device = new();

    public static TheoryData<string> Samples => [.. Photographs.Faces.Keys];

    [Theory]
    [MemberData(nameof(Samples))]
    public Task A_photograph_in_three_sizes_is_read_as_on_the_server(string name) =>
        AssertSameAsync(Photographs.Scaled(name, .5), Photographs.Bytes(name), Photographs.Scaled(name, 2.5));

    [Fact]
    public Task A_webcam_picture_is_read_as_on_the_server() => AssertSameAsync(Photographs.Webcam());

    [Fact]
    public Task A_photograph_that_lies_on_its_side_or_head_is_read_as_on_the_server()
    {
        RotateFlags[] turns =
            [RotateFlags.Rotate90Clockwise, RotateFlags.Rotate180, RotateFlags.Rotate90Counterclockwise];
        using var photograph = Cv2.ImDecode(Photographs.Scaled("sample4.jpg", .5), ImreadModes.Color);
        return AssertSameAsync([.. turns.Select(turn =>
        {
            using var turned = new Mat();
            Cv2.Rotate(photograph, turned, turn);
            return turned.ToBytes();
        })]);
    }

    [Fact]
    public Task Pictures_without_faces_are_read_as_on_the_server()
    {
        using var dark = new Mat(480, 640, MatType.CV_8UC3, Scalar.All(20));
        using var narrow = new Mat(613, 97, MatType.CV_8UC3, new Scalar(10, 200, 90));
        var bytes = new byte[600 * 800 * 3];
        new Random(5).NextBytes(bytes);
        using var noise = Mat.FromPixelData(600, 800, MatType.CV_8UC3, bytes);
        return AssertSameAsync(dark.ToBytes(), narrow.ToBytes(), noise.ToBytes());
    }

    public void Dispose() => device.Dispose();

    private async Task AssertSameAsync(params byte[][] files)
    {
        using var pipeline = FacePipeline.Load(VisionModels.DefaultFolder, TimeProvider.System, smallNetwork: true);
        var (expected, pictures) = (new List<PipelineReading>(), new List<object>());
        foreach (var file in files)
        {
            using var frame = Frame.Decode(file);
            expected.Add(pipeline.Read(frame));
            pictures.Add(device.Write(frame.Pixels, new(frame.Width, frame.Height)));
        }

        var models = VisionModels.DefaultFolder;
        var answers = await device.AskAsync("read-pictures.mjs", new
        {
            models = new
            {
                blazeface = VisionModels.Detector(models),
                expression = VisionModels.SmallExpression(models),
                second = VisionModels.SecondExpression(models),
            },
            ferPlusTemperature = FerPlusTemperature(),
            pictures,
        });
        foreach (var (reading, answer) in expected.Zip(answers.EnumerateArray()))
            AssertSame(reading, answer);
    }

    private static void AssertSame(PipelineReading expected, JsonElement actual)
    {
        Assert.Equal(expected.Width, actual.GetProperty("width").GetInt32());
        Assert.Equal(expected.Height, actual.GetProperty("height").GetInt32());
        Assert.Equal(expected.Brightness, actual.GetProperty("brightness").GetDouble(), 1e-9);
        Assert.Equal(expected.Hint().Name(), actual.GetProperty("hint").GetString());
        var faces = actual.GetProperty("faces");
        Assert.Equal(expected.Faces.Count, faces.GetArrayLength());
        foreach (var (own, theirs) in expected.Faces.Zip(faces.EnumerateArray()))
            AssertSameFace(own, theirs);
    }

    private static void AssertSameFace(ReadFace expected, JsonElement actual)
    {
        var face = actual.GetProperty("face");
        var box = face.GetProperty("box");
        AssertPlace(expected.Face.Box.X, box.GetProperty("x"));
        AssertPlace(expected.Face.Box.Y, box.GetProperty("y"));
        AssertPlace(expected.Face.Box.Width, box.GetProperty("width"));
        AssertPlace(expected.Face.Box.Height, box.GetProperty("height"));
        Assert.Equal(expected.Face.Confidence, face.GetProperty("confidence").GetDouble(), ScoreTolerance);
        var points = face.GetProperty("keypoints");
        AssertPoint(expected.Face.Keypoints.RightEye, points.GetProperty("rightEye"));
        AssertPoint(expected.Face.Keypoints.LeftEye, points.GetProperty("leftEye"));
        AssertPoint(expected.Face.Keypoints.NoseTip, points.GetProperty("noseTip"));
        AssertPoint(expected.Face.Keypoints.MouthCentre, points.GetProperty("mouthCentre"));
        AssertPoint(expected.Face.Keypoints.RightEar, points.GetProperty("rightEar"));
        AssertPoint(expected.Face.Keypoints.LeftEar, points.GetProperty("leftEar"));
        AssertNumbers(expected.Scores.ToArray(), actual.GetProperty("scores"), ScoreTolerance);
        AssertNumbers(expected.Odds!.ToArray(), actual.GetProperty("odds"), 10 * ScoreTolerance);
    }

    private static void AssertPoint(FacePoint expected, JsonElement actual)
    {
        AssertPlace(expected.X, actual.GetProperty("x"));
        AssertPlace(expected.Y, actual.GetProperty("y"));
    }

    private static void AssertPlace(double expected, JsonElement actual) =>
        Assert.Equal(expected, actual.GetDouble(), PlaceTolerance);

    private static void AssertNumbers(double[] expected, JsonElement actual, double tolerance)
    {
        foreach (var (own, theirs) in expected.Zip(actual.EnumerateArray()))
            Assert.Equal(own, theirs.GetDouble(), tolerance);
    }

    private static double FerPlusTemperature()
    {
        using var session = NetworkSession.Open(VisionModels.SmallExpression(VisionModels.DefaultFolder));
        return ExpressionModelContract.Check(session, VisionModels.ExpressionFile).FerPlusTemperature;
    }
}
