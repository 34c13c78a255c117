using System.Globalization;
using ExpressiFy.Affect;
using ExpressiFy.Lab.Batches;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Evaluation;
using ExpressiFy.Vision.Expressions;
using ExpressiFy.Vision.Faces;
using Microsoft.ML.OnnxRuntime;

namespace ExpressiFy.Lab.Export;

/// <summary>An exported model in ONNX Runtime, which serves it too.</summary>
public sealed class OnnxNetwork : IDisposable
{
    private const int BatchSize = 64;

    private static readonly string[] InputNames = [ExpressionModelMetadata.Faces];
    private static readonly string[] OutputNames = [ExpressionModelMetadata.Fer2013, ExpressionModelMetadata.FerPlus];

    private readonly InferenceSession session;

    /// <param name="path">The model file.</param>
    /// <param name="threads">Threads to compute with.</param>
    /// <exception cref="LabException">The file is missing or not an expression model.</exception>
    public OnnxNetwork(string path, int threads)
        : this(path, ReadFile(path), threads)
    {
    }

    /// <param name="source">Names the model in error messages.</param>
    /// <param name="model">The bytes of a model file.</param>
    /// <param name="threads">
    /// Threads to compute with. With 1 the calling thread computes, so that several threads can predict at the same
    /// time.
    /// </param>
    /// <exception cref="LabException">The bytes are not an expression model.</exception>
    public OnnxNetwork(string source, byte[] model, int threads)
    {
        RuntimeTelemetry.TurnOff();
        try
        {
            using var options = new SessionOptions { IntraOpNumThreads = threads };
            session = new(model, options);
        }
        catch (OnnxRuntimeException error)
        {
            throw new LabException($"{source}: ONNX Runtime does not load it: {error.Message.ReplaceLineEndings(" ")}");
        }

        var properties = session.ModelMetadata.CustomMetadataMap;
        if (!properties.TryGetValue(ExpressionModelMetadata.TemperatureKey, out var temperature))
            throw new LabException($"{source}: not an expression model, its metadata has no expressify.temperature.");
        Temperature = double.Parse(temperature, CultureInfo.InvariantCulture);
        // What differs from the contract is no reason not to measure a model.
        Metadata = ExpressionModelMetadata.Read(properties, differences: []);
    }

    /// <summary>How the model makes scores of its heads.</summary>
    public ExpressionModelMetadata Metadata { get; }

    /// <summary>Divides the fer2013 logits; from the model's metadata.</summary>
    public double Temperature { get; }

    public Predictions Predict(FaceTensors faces)
    {
        var fer2013 = new List<float>(faces.Count * ExpressionScores.Count);
        var ferPlus = new List<float>(faces.Count * FerPlusVotes.Labels.Count);
        for (var start = 0; start < faces.Count; start += BatchSize)
        {
            var count = Math.Min(BatchSize, faces.Count - start);
            var input = new float[count * FaceCrop.Length];
            for (var i = 0; i < count; i++)
                faces[start + i].CopyTo(input.AsSpan(i * FaceCrop.Length));
            var predictions = PredictBatch(input);
            fer2013.AddRange(predictions.Fer2013);
            ferPlus.AddRange(predictions.FerPlus);
        }

        return new([.. fer2013], [.. ferPlus]);
    }

    /// <summary>Predicts one batch.</summary>
    /// <param name="faces">Scaled faces, 2,304 values each.</param>
    public Predictions PredictBatch(float[] faces)
    {
        long[] shape = [faces.Length / FaceCrop.Length, 1, FaceCrop.Side, FaceCrop.Side];
        using var options = new RunOptions();
        using var input = OrtValue.CreateTensorValueFromMemory(faces, shape);
        using var outputs = session.Run(options, InputNames, [input], OutputNames);
        return new(
            outputs[0].GetTensorDataAsSpan<float>().ToArray(),
            outputs[1].GetTensorDataAsSpan<float>().ToArray());
    }

    public void Dispose() => session.Dispose();

    private static byte[] ReadFile(string path) =>
        File.Exists(path) ? File.ReadAllBytes(path) : throw new LabException($"{path}: no such model.");
}
