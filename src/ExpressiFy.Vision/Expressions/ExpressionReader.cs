using System.Buffers;
using ExpressiFy.Affect;
using ExpressiFy.Vision.Faces;
using ExpressiFy.Vision.Models;
using Microsoft.ML.OnnxRuntime;

namespace ExpressiFy.Vision.Expressions;

/// <summary>Reads expressions from face crops with the network in models/expression.onnx. Safe for many threads.</summary>
public sealed class ExpressionReader : IDisposable
{
    /// <summary>Faces in one run at most: the activations of more would cost memory and save no time.</summary>
    private const int LargestBatch = 32;

    private static readonly string[] Inputs = [ExpressionModelMetadata.Faces];
    private static readonly string[] Outputs = [ExpressionModelMetadata.Scores];
    private static readonly string[] AllOutputs = [ExpressionModelMetadata.Scores, ExpressionModelMetadata.Fer2013, ExpressionModelMetadata.FerPlus];

    private readonly InferenceSession session;
    private readonly RunOptions run = new();
    private readonly ExpressionModelMetadata metadata;

    private ExpressionReader(string file, int threads)
    {
        using var options = new SessionOptions
        {
            IntraOpNumThreads = threads,
            InterOpNumThreads = 1,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };
        // Waiting threads that spin would take the cores from the requests beside them.
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        try
        {
            session = new(file, options);
        }
        catch (OnnxRuntimeException problem)
        {
            throw new ModelException($"{file} is not an ONNX model that can be loaded: {problem.Message}");
        }

        try
        {
            metadata = ExpressionModelContract.Check(session, file);
            Read([FaceCrop.FromGray(new byte[FaceCrop.Length])]);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Loads and warms the network of a models folder, see <see cref="VisionModels"/>.</summary>
    /// <param name="modelsFolder">Holds expression.onnx and models.json.</param>
    /// <param name="threads">Threads of one run; one, because a host reads many faces side by side.</param>
    /// <exception cref="ModelException">Missing, another file, or not a network of this kind.</exception>
    public static ExpressionReader Load(string modelsFolder, int threads = 1) => new(VisionModels.Expression(modelsFolder), threads);

    /// <summary>Loads a network file that stands in no manifest, such as one that was just exported. Its contract is checked all the same.</summary>
    /// <exception cref="ModelException">Not a network of this kind.</exception>
    public static ExpressionReader LoadFile(string file, int threads = 1) => File.Exists(file)
        ? new(file, threads)
        : throw new ModelException($"There is no file {file}.");

    /// <summary>The scores of each crop, in their order; many are read in one batch.</summary>
    public IReadOnlyList<ExpressionScores> Read(IReadOnlyList<FaceCrop> crops) =>
        Read(crops, Outputs, (outputs, row) => FromShares(Row(outputs[0], row, ExpressionScores.Count)));

    /// <summary>The scores of each crop with those of the two heads they are blended from, to measure them apart.</summary>
    public IReadOnlyList<HeadScores> ReadHeads(IReadOnlyList<FaceCrop> crops) => Read(crops, AllOutputs, (outputs, row) =>
    {
        Span<float> seven = stackalloc float[ExpressionScores.Count];
        var eight = Row(outputs[2], row, FerPlusLabels.Names.Length);
        for (var i = 0; i < seven.Length; i++)
            seven[i] = eight[FerPlusLabels.InFer2013Order[i]];
        return new HeadScores(
            FromShares(Row(outputs[0], row, ExpressionScores.Count)),
            ExpressionScores.FromLogits(Row(outputs[1], row, ExpressionScores.Count), metadata.Temperature),
            ExpressionScores.FromLogits(seven, metadata.FerPlusTemperature));
    });

    /// <inheritdoc />
    public void Dispose()
    {
        run.Dispose();
        session.Dispose();
    }

    private T[] Read<T>(IReadOnlyList<FaceCrop> crops, string[] names, Func<IReadOnlyList<OrtValue>, int, T> scoresOf)
    {
        var scores = new T[crops.Count];
        for (var first = 0; first < crops.Count; first += LargestBatch)
        {
            var count = Math.Min(LargestBatch, crops.Count - first);
            var buffer = ArrayPool<float>.Shared.Rent(count * FaceCrop.Length);
            try
            {
                for (var i = 0; i < count; i++)
                    ExpressionInput.Write(crops[first + i].Pixels, buffer.AsSpan(i * FaceCrop.Length, FaceCrop.Length));

                using var input = OrtValue.CreateTensorValueFromMemory(
                    OrtMemoryInfo.DefaultInstance,
                    buffer.AsMemory(0, count * FaceCrop.Length),
                    [count, 1, FaceCrop.Side, FaceCrop.Side]);
                using var outputs = session.Run(run, Inputs, [input], names);
                for (var i = 0; i < count; i++)
                    scores[first + i] = scoresOf(outputs, i);
            }
            finally
            {
                ArrayPool<float>.Shared.Return(buffer);
            }
        }

        return scores;
    }

    private static ReadOnlySpan<float> Row(OrtValue output, int row, int width) => output.GetTensorDataAsSpan<float>().Slice(row * width, width);

    private static ExpressionScores FromShares(ReadOnlySpan<float> shares)
    {
        Span<double> weights = stackalloc double[ExpressionScores.Count];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = shares[i];
        return ExpressionScores.FromWeights(weights);
    }
}
