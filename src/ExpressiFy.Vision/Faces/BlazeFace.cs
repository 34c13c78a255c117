using ExpressiFy.Vision.Models;
using OpenCvSharp;
using OpenCvSharp.Dnn;

namespace ExpressiFy.Vision.Faces;

/// <summary>
/// One BlazeFace short-range network with its buffers. OpenCV's networks keep state between input and output, so an instance serves one
/// thread at a time; <see cref="FaceFinder"/> lends them out.
/// </summary>
internal sealed class BlazeFace : IDisposable
{
    /// <summary>Side of the square input in pixels.</summary>
    public const int Side = 128;

    private static readonly string[] Outputs = ["regressors", "classificators"];

    // OpenCV fills its table of TFLite operators at the first network that a process reads, without a lock of its own
    // (TFLiteImporter::buildDispatchMap): two first reads at the same time end the process.
    private static readonly Lock Reading = new();

    private readonly Net net;
    private readonly Mat input = new(Side, Side, MatType.CV_8UC3);
    private readonly Mat[] outputs = [new(), new()];

    /// <summary>Loads face_detection_short_range.tflite.</summary>
    /// <exception cref="ModelException">OpenCV cannot read it, or its outputs have other shapes.</exception>
    public BlazeFace(string file)
    {
        // More threads would not make 2 ms shorter by much, but would make two requests fight for the same cores.
        Cv2.SetNumThreads(1);
        try
        {
            lock (Reading)
                net = CvDnn.ReadNet(file) ?? throw new ModelException($"{file} is not a network that OpenCV can read.");
        }
        catch (OpenCVException problem)
        {
            throw new ModelException($"{file} is not a network that OpenCV can read: {problem.Message}");
        }

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

    /// <summary>How many regions this network has looked at: what a search costs.</summary>
    public long Inferences { get; private set; }

    /// <summary>Looks for faces in a region, and gives them in pixels of <paramref name="picture"/>, overlapping ones merged.</summary>
    /// <param name="picture">CV_8UC3, blue first.</param>
    /// <param name="region">Black where it reaches beyond the picture. It is fitted into the square input, black around it.</param>
    /// <param name="minConfidence">0…1.</param>
    public List<Face> Find(Mat picture, Rect region, double minConfidence)
    {
        var inside = region.Intersect(new Rect(0, 0, picture.Width, picture.Height));
        if (inside.Width <= 0 || inside.Height <= 0)
            return [];

        Inferences++;
        var scale = Fit(picture, region, inside, out var left, out var top);
        using var blob = CvDnn.BlobFromImage(input, 1 / 127.5, default, new Scalar(127.5, 127.5, 127.5), swapRB: true, crop: false);
        net.SetInput(blob);
        net.Forward(outputs, Outputs);
        if (outputs[0].Total() != BlazeFaceAnchors.Count * BlazeFaceOutput.Values || outputs[1].Total() != BlazeFaceAnchors.Count)
            throw new ModelException($"The face detector gives {outputs[0].Total()} and {outputs[1].Total()} values; expected 896×16 and 896.");

        var faces = BlazeFaceOutput.Decode(Values(outputs[0]), Values(outputs[1]), minConfidence);
        return WeightedSuppression.Merge(faces).ConvertAll(face => face.Map(1 / scale, region.X - (left / scale), region.Y - (top / scale)));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        net.Dispose();
        input.Dispose();
        foreach (var output in outputs)
            output.Dispose();
    }

    /// <summary>Letterboxes the region into the input; gives input pixels for one picture pixel and the margins.</summary>
    private double Fit(Mat picture, Rect region, Rect inside, out double left, out double top)
    {
        var scale = (double)Side / Math.Max(region.Width, region.Height);
        left = (Side - (region.Width * scale)) / 2;
        top = (Side - (region.Height * scale)) / 2;

        // A sliver of a picture still has a pixel.
        var x = Math.Clamp((int)Math.Round(left + ((inside.X - region.X) * scale)), 0, Side - 1);
        var y = Math.Clamp((int)Math.Round(top + ((inside.Y - region.Y) * scale)), 0, Side - 1);
        var target = new Rect(
            x,
            y,
            Math.Clamp((int)Math.Round(inside.Width * scale), 1, Side - x),
            Math.Clamp((int)Math.Round(inside.Height * scale), 1, Side - y));

        input.SetTo(Scalar.Black);
        using var source = new Mat(picture, inside);
        using var part = new Mat(input, target);
        Cv2.Resize(source, part, target.Size, interpolation: scale < 1 ? InterpolationFlags.Area : InterpolationFlags.Linear);
        return scale;
    }

    private static unsafe ReadOnlySpan<float> Values(Mat output) => new(output.DataPointer, (int)output.Total());
}
