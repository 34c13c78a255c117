using System.Buffers;
using ExpressiFy.Vision.Models;
using ExpressiFy.Vision.Pixels;
using Microsoft.ML.OnnxRuntime;

namespace ExpressiFy.Vision.Faces;

/// <summary>The BlazeFace short-range network. Thread-safe.</summary>
internal sealed class BlazeFace : IDisposable
{
    /// <summary>Width and height of the input in pixels.</summary>
    public const int Side = 128;

    private static readonly string[] Inputs = ["input"];
    private static readonly string[] Outputs = ["regressors", "classificators"];

    private readonly InferenceSession session;
    private readonly RunOptions run = new();
    private long inferences;

    /// <summary>Loads <see cref="VisionModels.DetectorFile"/> and runs it once.</summary>
    /// <exception cref="ModelException">It is no ONNX model, or its outputs have other shapes.</exception>
    public BlazeFace(string file)
    {
        session = NetworkSession.Open(file);
        using var blank = new PixelBuffer(Side, Side);
        blank.Bytes.Clear();
        try
        {
            Find(blank, blank.All, 1);
        }
        catch (OnnxRuntimeException problem)
        {
            Dispose();
            throw new ModelException($"{file} is not the face detector: {problem.Message}");
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Number of runs of this network, the cost of a search.</summary>
    public long Inferences => Interlocked.Read(ref inferences);

    /// <summary>
    /// Finds the faces in a region. Overlapping ones are merged; coordinates are pixels of <paramref name="picture"/>.
    /// </summary>
    /// <param name="picture">In colour.</param>
    /// <param name="region">
    /// Scaled into the square input with black margins. Black too where it reaches beyond the picture.
    /// </param>
    /// <param name="minConfidence">0…1.</param>
    public List<Face> Find(PixelBuffer picture, Region region, double minConfidence) =>
        Find(picture, region, QuarterTurns.None, minConfidence);

    /// <summary>
    /// The same in the region turned clockwise. Confidence and points are those of the turned region: the network
    /// knows upright faces and takes the chin of one that stands on its head for a forehead.
    /// </summary>
    public List<Face> Find(PixelBuffer picture, Region region, int quarterTurns, double minConfidence)
    {
        var inside = region.Intersect(picture.All);
        if (inside.Width <= 0 || inside.Height <= 0)
            return [];

        Interlocked.Increment(ref inferences);
        var square = new PixelBuffer(Side, Side);
        List<Face> faces;
        double scale, left, top;
        try
        {
            (scale, left, top) = DetectorInput.Fill(picture, region, inside, square);
            square = QuarterTurns.Turn(square, quarterTurns);
            faces = WeightedSuppression.Merge(Run(square, minConfidence));
        }
        finally
        {
            square.Dispose();
        }

        return faces.ConvertAll(face => QuarterTurns.TurnBack(face, Side, quarterTurns)
            .Map(1 / scale, region.X - (left / scale), region.Y - (top / scale)));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        run.Dispose();
        session.Dispose();
    }

    private List<Face> Run(PixelBuffer square, double minConfidence)
    {
        var values = ArrayPool<float>.Shared.Rent(DetectorInput.Length);
        try
        {
            var input = values.AsMemory(0, DetectorInput.Length);
            DetectorInput.Write(square, input.Span);
            using var tensor = OrtValue.CreateTensorValueFromMemory(
                OrtMemoryInfo.DefaultInstance, input, [1, 3, Side, Side]);
            using var outputs = session.Run(run, Inputs, [tensor], Outputs);
            var regressors = outputs[0].GetTensorDataAsSpan<float>();
            var logits = outputs[1].GetTensorDataAsSpan<float>();
            if (regressors.Length != BlazeFaceAnchors.Count * BlazeFaceOutput.Values
                || logits.Length != BlazeFaceAnchors.Count)
            {
                throw new ModelException(
                    $"The face detector gives {regressors.Length} and {logits.Length} values; expected 896×16, 896.");
            }

            return BlazeFaceOutput.Decode(regressors, logits, minConfidence);
        }
        finally
        {
            // A pooled array could keep a face beyond its reading.
            ArrayPool<float>.Shared.Return(values, clearArray: true);
        }
    }
}
