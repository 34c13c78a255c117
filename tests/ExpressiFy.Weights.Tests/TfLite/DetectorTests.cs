using System.Globalization;
using System.Runtime.InteropServices;
using ExpressiFy.Testing.Pictures;
using ExpressiFy.Vision.Models;
using Microsoft.ML.OnnxRuntime;
using OpenCvSharp;
using OpenCvSharp.Dnn;

namespace ExpressiFy.Weights.Tests.TfLite;

/// <summary>The face detector as the build writes it gives what the package's file gives in OpenCV.</summary>
public sealed class DetectorTests : IDisposable
{
    private const int Side = 128;
    private const int ValuesOfAnchor = 16;
    private const int GoldenStep = 28;
    private const double Middle = 127.5;

    /// <summary>Input pixels and logits; both runtimes compute in float32, in another order.</summary>
    private const float Tolerance = 4.3e-4f;

    private static readonly string[] Outputs = ["regressors", "classificators"];

    private static readonly string Original = Path.Combine(
        Repository.Root, "node_modules", "@mediapipe", "face_detection", "face_detection_short_range.tflite");

    private readonly InferenceSession session = new(VisionModels.Detector(VisionModels.DefaultFolder));

    [Theory]
    [InlineData("sample1.jpg")]
    [InlineData("sample3.jpg")]
    [InlineData("sample6.jpg")]
    public void Photographs_give_the_same_outputs_in_both_forms(string name)
    {
        using var photograph = Cv2.ImRead(Photographs.FileOf(name));
        using var picture = photograph.Resize(new Size(Side, Side), interpolation: InterpolationFlags.Area);
        using var face = new Mat(photograph, FaceOf(name, photograph)).Resize(new Size(Side, Side));
        foreach (var input in new[] { picture, face })
            AssertSame(input, leastLogit: input == face ? 2 : float.NegativeInfinity);
    }

    /// <summary>
    /// blazeface.txt has what OpenCV 4.13 gave for <see cref="DrawnFace"/> from the package's file: all logits, then
    /// the sixteen regressors of every <see cref="GoldenStep"/>th anchor.
    /// </summary>
    [Fact]
    public void A_drawn_face_gives_the_recorded_outputs()
    {
        var golden = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "TfLite", "blazeface.txt"));
        var outputs = Run(DrawnFace(), 1);
        var someAnchors = outputs[0].Chunk(ValuesOfAnchor).Where((_, anchor) => anchor % GoldenStep == 0);
        float[] actual = [.. outputs[1], .. someAnchors.SelectMany(values => values)];
        Assert.Equal(golden.Length, actual.Length);
        Assert.All(
            golden.Zip(actual),
            pair => Assert.Equal(float.Parse(pair.First, CultureInfo.InvariantCulture), pair.Second, Tolerance));
        Assert.True(outputs[1].Max() > 0, "The drawing is not found: the numbers say little.");
    }

    [Fact]
    public void Several_pictures_in_one_batch_are_read_each_alone()
    {
        var random = new Random(5);
        float[] both = [.. Enumerable.Range(0, 2 * 3 * Side * Side).Select(_ => (random.NextSingle() * 2) - 1)];
        var first = Run(both[..(both.Length / 2)], 1);
        var second = Run(both[(both.Length / 2)..], 1);
        var batch = Run(both, 2);
        foreach (var output in Outputs.Index())
        {
            float[] expected = [.. first[output.Index], .. second[output.Index]];
            Assert.Equal(expected.Length, batch[output.Index].Length);
            Assert.All(expected.Zip(batch[output.Index]), pair => Assert.Equal(pair.First, pair.Second, Tolerance));
        }
    }

    public void Dispose() => session.Dispose();

    /// <summary>A face of ellipses, the same numbers anywhere: planes of red, green and blue, −1…1.</summary>
    private static float[] DrawnFace()
    {
        (double X, double Y, double Width, double Height, float[] Colour)[] ellipses =
        [
            (64, 68, 34, 44, [.6f, .3f, .1f]), // skin
            (64, 30, 34, 14, [-.7f, -.8f, -.8f]), // hair
            (50, 58, 6, 3, [.8f, .8f, .8f]), // eyes
            (78, 58, 6, 3, [.8f, .8f, .8f]),
            (50, 58, 3, 3, [-.9f, -.9f, -.9f]),
            (78, 58, 3, 3, [-.9f, -.9f, -.9f]),
            (50, 51, 8, 2, [-.6f, -.7f, -.7f]), // eyebrows
            (78, 51, 8, 2, [-.6f, -.7f, -.7f]),
            (64, 74, 4, 6, [.4f, .1f, -.1f]), // nose
            (64, 90, 13, 4, [.3f, -.5f, -.5f]), // mouth
        ];
        var planes = new float[3 * Side * Side];
        for (var i = 0; i < Side * Side; i++)
        {
            var (y, x) = Math.DivRem(i, Side);
            var colour = ellipses.LastOrDefault(ellipse => IsInside(x - ellipse.X, y - ellipse.Y, ellipse)).Colour;
            for (var channel = 0; channel < 3; channel++)
                planes[(channel * Side * Side) + i] = colour?[channel] ?? 0;
        }

        return planes;

        static bool IsInside(
            double x, double y, (double X, double Y, double Width, double Height, float[] Colour) ellipse) =>
            Math.Pow(x / ellipse.Width, 2) + Math.Pow(y / ellipse.Height, 2) <= 1;
    }

    /// <summary>A square around the first face, by hand twice as wide as the head.</summary>
    private static Rect FaceOf(string name, Mat photograph)
    {
        var (x, y) = Photographs.Faces[name][0];
        var side = photograph.Width / 4;
        return new Rect(x - (side / 2), y - (side / 2), side, side)
            .Intersect(new Rect(0, 0, photograph.Width, photograph.Height));
    }

    private void AssertSame(Mat picture, float leastLogit)
    {
        using var network = CvDnn.ReadNet(Original);
        using var blob = CvDnn.BlobFromImage(
            picture, 1 / Middle, default, new Scalar(Middle, Middle, Middle), swapRB: true, crop: false);
        network!.SetInput(blob);
        using var regressors = new Mat();
        using var logits = new Mat();
        network.Forward([regressors, logits], Outputs);

        var converted = Run(ValuesOf(blob), 1);
        foreach (var (expected, actual) in new[] { regressors, logits }.Zip(converted))
            Assert.All(ValuesOf(expected).Zip(actual), pair => Assert.Equal(pair.First, pair.Second, Tolerance));
        Assert.True(converted[1].Max() >= leastLogit, "The face was not found: nothing is compared.");
    }

    private static float[] ValuesOf(Mat output)
    {
        var values = new float[output.Total()];
        Marshal.Copy(output.Data, values, 0, values.Length);
        return values;
    }

    private float[][] Run(float[] pictures, int count)
    {
        using var options = new RunOptions();
        using var input = OrtValue.CreateTensorValueFromMemory(pictures, [count, 3, Side, Side]);
        using var results = session.Run(options, ["input"], [input], Outputs);
        return [.. results.Select(result => result.GetTensorDataAsSpan<float>().ToArray())];
    }
}
