using ExpressiFy.Moods;
using ExpressiFy.Training.Data;
using ExpressiFy.Training.Evaluation;
using ExpressiFy.Training.Fitting;
using ExpressiFy.Vision.Expressions;
using Microsoft.ML.OnnxRuntime;

namespace ExpressiFy.Training.Export;

/// <summary>An exported model run by ONNX Runtime, as the program that serves it will.</summary>
public sealed class OnnxNetwork : IDisposable
{
    private const int Batch = 64;

    private readonly InferenceSession session;

    /// <exception cref="TrainingException">The file is missing or not a model of this contract.</exception>
    public OnnxNetwork(string path, int threads)
    {
        if (!File.Exists(path))
            throw new TrainingException($"{path}: no such model.");
        RuntimeTelemetry.TurnOff();
        try
        {
            using var options = new SessionOptions { IntraOpNumThreads = threads };
            session = new(path, options);
        }
        catch (OnnxRuntimeException error)
        {
            throw new TrainingException($"{path}: ONNX Runtime does not load it: {error.Message.ReplaceLineEndings(" ")}");
        }

        if (!session.ModelMetadata.CustomMetadataMap.TryGetValue("expressify.temperature", out var temperature))
            throw new TrainingException($"{path}: not an expression model, its metadata has no expressify.temperature.");
        Temperature = double.Parse(temperature, System.Globalization.CultureInfo.InvariantCulture);
    }

    public double Temperature { get; }

    public Predictions Predict(FaceTensors faces)
    {
        var fer2013 = new float[faces.Count * ExpressionScores.Count];
        var ferplus = new float[faces.Count * FerPlusVotes.Labels.Count];
        using var options = new RunOptions();
        for (var start = 0; start < faces.Count; start += Batch)
        {
            var count = Math.Min(Batch, faces.Count - start);
            var input = new float[count * ExpressionInput.Length];
            for (var i = 0; i < count; i++)
                faces[start + i].CopyTo(input.AsSpan(i * ExpressionInput.Length));

            using var value = OrtValue.CreateTensorValueFromMemory(input, [count, 1, ExpressionInput.Size, ExpressionInput.Size]);
            using var results = session.Run(options, [NetworkGraph.Faces], [value], [NetworkGraph.Fer2013, NetworkGraph.FerPlus]);
            results[0].GetTensorDataAsSpan<float>().CopyTo(fer2013.AsSpan(start * ExpressionScores.Count));
            results[1].GetTensorDataAsSpan<float>().CopyTo(ferplus.AsSpan(start * FerPlusVotes.Labels.Count));
        }

        return new(fer2013, ferplus);
    }

    public void Dispose() => session.Dispose();
}
