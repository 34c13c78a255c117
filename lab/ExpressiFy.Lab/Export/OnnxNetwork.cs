using ExpressiFy.Affect;
using ExpressiFy.Lab.Batches;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Evaluation;
using ExpressiFy.Vision.Expressions;
using ExpressiFy.Vision.Faces;
using Microsoft.ML.OnnxRuntime;

namespace ExpressiFy.Lab.Export;

/// <summary>An exported model run by ONNX Runtime, as the program that serves it will.</summary>
public sealed class OnnxNetwork : IDisposable
{
    private const int Batch = 64;

    private readonly InferenceSession session;

    /// <exception cref="LabException">The file is missing or not a model of this contract.</exception>
    public OnnxNetwork(string path, int threads) : this(path, File.Exists(path) ? File.ReadAllBytes(path) : throw new LabException($"{path}: no such model."), threads)
    {
    }

    /// <param name="path">Where the model came from, for errors.</param>
    /// <param name="model">What a file of it would hold.</param>
    /// <param name="threads">Threads to compute with; with 1 the caller's own, so that several may ask at a time.</param>
    /// <exception cref="LabException">It is not a model of this contract.</exception>
    public OnnxNetwork(string path, byte[] model, int threads)
    {
        RuntimeTelemetry.TurnOff();
        try
        {
            using var options = new SessionOptions { IntraOpNumThreads = threads };
            session = new(model, options);
        }
        catch (OnnxRuntimeException error)
        {
            throw new LabException($"{path}: ONNX Runtime does not load it: {error.Message.ReplaceLineEndings(" ")}");
        }

        if (!session.ModelMetadata.CustomMetadataMap.TryGetValue(ExpressionModelMetadata.TemperatureKey, out var temperature))
            throw new LabException($"{path}: not an expression model, its metadata has no expressify.temperature.");
        Temperature = double.Parse(temperature, System.Globalization.CultureInfo.InvariantCulture);
    }

    public double Temperature { get; }

    public Predictions Predict(FaceTensors faces)
    {
        var fer2013 = new List<float>(faces.Count * ExpressionScores.Count);
        var ferplus = new List<float>(faces.Count * FerPlusVotes.Labels.Count);
        for (var start = 0; start < faces.Count; start += Batch)
        {
            var input = new float[Math.Min(Batch, faces.Count - start) * FaceCrop.Length];
            for (var i = 0; i < input.Length / FaceCrop.Length; i++)
                faces[start + i].CopyTo(input.AsSpan(i * FaceCrop.Length));
            var predicted = PredictBatch(input);
            fer2013.AddRange(predicted.Fer2013);
            ferplus.AddRange(predicted.FerPlus);
        }

        return new([.. fer2013], [.. ferplus]);
    }

    /// <summary>Of one batch.</summary>
    /// <param name="faces">Scaled faces, 2,304 values each, one after the other.</param>
    public Predictions PredictBatch(float[] faces)
    {
        using var options = new RunOptions();
        using var value = OrtValue.CreateTensorValueFromMemory(faces, [faces.Length / FaceCrop.Length, 1, FaceCrop.Side, FaceCrop.Side]);
        using var results = session.Run(options, [ExpressionModelMetadata.Faces], [value], [ExpressionModelMetadata.Fer2013, ExpressionModelMetadata.FerPlus]);
        return new(results[0].GetTensorDataAsSpan<float>().ToArray(), results[1].GetTensorDataAsSpan<float>().ToArray());
    }

    public void Dispose() => session.Dispose();
}
