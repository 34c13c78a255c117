using System.Buffers;
using ExpressiFy.Moods;
using ExpressiFy.Vision.Faces;
using Microsoft.ML.OnnxRuntime;

namespace ExpressiFy.Vision.Expressions;

/// <summary>Reads expressions from face crops with the network in models/expression.onnx. Safe for many threads.</summary>
public sealed class ExpressionReader : IDisposable
{
    /// <summary>Faces in one run at most: the activations of more would cost memory and save no time.</summary>
    private const int LargestBatch = 32;

    private static readonly string[] Inputs = [ExpressionModelContract.Input];
    private static readonly string[] Outputs = [ExpressionModelContract.Output];

    private readonly InferenceSession session;
    private readonly RunOptions run = new();

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
            ExpressionModelContract.Check(session, file);
            Read([FaceCrop.FromGray(new byte[ExpressionInput.Length])]);
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
    public IReadOnlyList<ExpressionScores> Read(IReadOnlyList<FaceCrop> crops)
    {
        var scores = new ExpressionScores[crops.Count];
        for (var first = 0; first < crops.Count; first += LargestBatch)
            ReadBatch(crops, first, Math.Min(LargestBatch, crops.Count - first), scores);
        return scores;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        run.Dispose();
        session.Dispose();
    }

    private void ReadBatch(IReadOnlyList<FaceCrop> crops, int first, int count, ExpressionScores[] scores)
    {
        var buffer = ArrayPool<float>.Shared.Rent(count * ExpressionInput.Length);
        try
        {
            for (var i = 0; i < count; i++)
                ExpressionInput.Write(crops[first + i].Pixels, buffer.AsSpan(i * ExpressionInput.Length, ExpressionInput.Length));

            using var input = OrtValue.CreateTensorValueFromMemory(
                OrtMemoryInfo.DefaultInstance,
                buffer.AsMemory(0, count * ExpressionInput.Length),
                [count, 1, ExpressionInput.Size, ExpressionInput.Size]);
            using var outputs = session.Run(run, Inputs, [input], Outputs);
            var shares = outputs[0].GetTensorDataAsSpan<float>();
            for (var i = 0; i < count; i++)
                scores[first + i] = ScoresOf(shares.Slice(i * ExpressionScores.Count, ExpressionScores.Count));
        }
        finally
        {
            ArrayPool<float>.Shared.Return(buffer);
        }
    }

    private static ExpressionScores ScoresOf(ReadOnlySpan<float> shares)
    {
        Span<double> weights = stackalloc double[ExpressionScores.Count];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = shares[i];
        return ExpressionScores.FromWeights(weights);
    }
}
