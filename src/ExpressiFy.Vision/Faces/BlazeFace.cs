using ExpressiFy.Vision.Models;
using OpenCvSharp;
using OpenCvSharp.Dnn;

namespace ExpressiFy.Vision.Faces;

/// <summary>
/// One BlazeFace short-range network with its buffers. OpenCV's networks keep state between input and output, so an
/// instance serves one thread at a time; <see cref="FaceFinder"/> pools them.
/// </summary>
internal sealed class BlazeFace : IDisposable
{
    /// <summary>Width and height of the input in pixels.</summary>
    public const int Side = 128;

    /// <summary>Maps gray values 0…255 to −1…1.</summary>
    private const double InputMean = 127.5;

    private static readonly string[] OutputNames = ["regressors", "classificators"];

    // OpenCV fills its table of TFLite operators when a process reads its first network, without a lock of its own
    // (TFLiteImporter::buildDispatchMap): two concurrent first reads crash the process.
    private static readonly Lock ReadLock = new();

    private readonly Net net;
    private readonly Mat input = new(Side, Side, MatType.CV_8UC3);
    private readonly Mat turnedInput = new(Side, Side, MatType.CV_8UC3);
    private readonly Mat[] outputs = [new(), new()];

    /// <summary>Loads face_detection_short_range.tflite and runs it once.</summary>
    /// <exception cref="ModelException">OpenCV cannot read it, or its outputs have other shapes.</exception>
    public BlazeFace(string file)
    {
        // More threads shorten a run of 2 ms only a little, and concurrent requests would compete for the same cores.
        Cv2.SetNumThreads(1);
        net = ReadNetwork(file);
        using var blank = new Mat(Side, Side, MatType.CV_8UC3, Scalar.Black);
        try
        {
            Find(blank, new(0, 0, Side, Side), 1);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Number of runs of this network, the cost of a search.</summary>
    public long Inferences { get; private set; }

    /// <summary>
    /// Finds the faces in a region. Overlapping ones are merged; coordinates are pixels of <paramref name="picture"/>.
    /// </summary>
    /// <param name="picture">CV_8UC3, blue first.</param>
    /// <param name="region">
    /// Scaled into the square input with black margins. Black too where it reaches beyond the picture.
    /// </param>
    /// <param name="minConfidence">0…1.</param>
    public List<Face> Find(Mat picture, Rect region, double minConfidence) =>
        Find(picture, region, QuarterTurns.None, minConfidence);

    /// <summary>
    /// The same in the region turned clockwise. Confidence and points are those of the turned region: the network
    /// knows upright faces and takes the chin of one that stands on its head for a forehead.
    /// </summary>
    public List<Face> Find(Mat picture, Rect region, int quarterTurns, double minConfidence)
    {
        var inside = region.Intersect(new Rect(0, 0, picture.Width, picture.Height));
        if (inside.Width <= 0 || inside.Height <= 0)
            return [];

        Inferences++;
        var scale = FillInput(picture, region, inside, out var left, out var top);
        QuarterTurns.Turn(input, turnedInput, quarterTurns);
        RunNetwork(quarterTurns == QuarterTurns.None ? input : turnedInput);
        var decoded = BlazeFaceOutput.Decode(Values(outputs[0]), Values(outputs[1]), minConfidence);
        var merged = WeightedSuppression.Merge(decoded);
        return merged.ConvertAll(face => QuarterTurns.TurnBack(face, Side, quarterTurns)
            .Map(1 / scale, region.X - (left / scale), region.Y - (top / scale)));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        net.Dispose();
        input.Dispose();
        turnedInput.Dispose();
        foreach (var output in outputs)
            output.Dispose();
    }

    private static Net ReadNetwork(string file)
    {
        try
        {
            lock (ReadLock)
            {
                var network = CvDnn.ReadNet(file);
                return network ?? throw new ModelException($"{file} is not a network that OpenCV can read.");
            }
        }
        catch (OpenCVException problem)
        {
            throw new ModelException($"{file} is not a network that OpenCV can read: {problem.Message}");
        }
    }

    private void RunNetwork(Mat image)
    {
        using var blob = CvDnn.BlobFromImage(
            image,
            1 / InputMean,
            default,
            new Scalar(InputMean, InputMean, InputMean),
            swapRB: true,
            crop: false);
        net.SetInput(blob);
        net.Forward(outputs, OutputNames);

        var regressors = outputs[0].Total();
        var logits = outputs[1].Total();
        if (regressors != BlazeFaceAnchors.Count * BlazeFaceOutput.Values || logits != BlazeFaceAnchors.Count)
        {
            throw new ModelException(
                $"The face detector gives {regressors} and {logits} values; expected 896×16 and 896.");
        }
    }

    /// <summary>
    /// Scales the region into the input with black margins. Returns input pixels per picture pixel, and the margins.
    /// </summary>
    private double FillInput(Mat picture, Rect region, Rect inside, out double left, out double top)
    {
        var scale = (double)Side / Math.Max(region.Width, region.Height);
        left = (Side - (region.Width * scale)) / 2;
        top = (Side - (region.Height * scale)) / 2;

        // At least one pixel, however narrow the visible part of the picture is.
        var x = Math.Clamp((int)Math.Round(left + ((inside.X - region.X) * scale)), 0, Side - 1);
        var y = Math.Clamp((int)Math.Round(top + ((inside.Y - region.Y) * scale)), 0, Side - 1);
        var width = Math.Clamp((int)Math.Round(inside.Width * scale), 1, Side - x);
        var height = Math.Clamp((int)Math.Round(inside.Height * scale), 1, Side - y);

        input.SetTo(Scalar.Black);
        using var source = new Mat(picture, inside);
        using var target = new Mat(input, new Rect(x, y, width, height));
        var interpolation = scale < 1 ? InterpolationFlags.Area : InterpolationFlags.Linear;
        Cv2.Resize(source, target, new Size(width, height), interpolation: interpolation);
        return scale;
    }

    private static unsafe ReadOnlySpan<float> Values(Mat output) => new(output.DataPointer, (int)output.Total());
}
