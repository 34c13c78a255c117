using System.Buffers;
using System.Collections.Immutable;
using ExpressiFy.Affect;
using ExpressiFy.Vision.Faces;
using ExpressiFy.Vision.Models;
using Microsoft.ML.OnnxRuntime;

namespace ExpressiFy.Vision.Expressions;

/// <summary>
/// Reads expressions with the network of @vladmandic/face-api, which is unlike the project's own: it reads 112×112
/// pixels in colour, and others trained it on faces that they do not name. Thread-safe.
/// </summary>
internal sealed class SecondExpressionReader : IDisposable
{
    /// <summary>Most crops in one run: the activations of more would take memory and save no time.</summary>
    private const int LargestBatch = 16;

    private const string Faces = "faces";
    private const string LogProbabilities = "log_probabilities";

    /// <summary>
    /// The index of each expression, in label order, among the network's outputs: neutral, happy, sad, angry, fearful,
    /// disgusted, surprised.
    /// </summary>
    private static readonly ImmutableArray<int> InLabelOrder = [3, 5, 4, 1, 2, 6, 0];

    private static readonly string[] Inputs = [Faces];
    private static readonly string[] Outputs = [LogProbabilities];

    private readonly InferenceSession session;
    private readonly RunOptions run = new();

    private SecondExpressionReader(InferenceSession session) => this.session = session;

    /// <summary>Loads the network of a models folder.</summary>
    /// <exception cref="ModelException">The file is missing or another file.</exception>
    public static SecondExpressionReader Load(string modelsFolder, int threads = 1) =>
        new(NetworkSession.Open(VisionModels.SecondExpression(modelsFolder), threads));

    /// <summary>
    /// The scores of each face: the normalised geometric mean over its crops, which is the mean of their log
    /// probabilities.
    /// </summary>
    /// <param name="faces">One or more crops of each face.</param>
    public IReadOnlyList<ExpressionScores> Read(IReadOnlyList<ColourCrop[]> faces)
    {
        ColourCrop[] crops = [.. faces.SelectMany(views => views)];
        var logs = ReadCrops(crops);
        var scores = new ExpressionScores[faces.Count];
        Span<float> sums = stackalloc float[ExpressionScores.Count];
        var crop = 0;
        for (var face = 0; face < faces.Count; face++)
        {
            sums.Clear();
            foreach (var _ in faces[face])
            {
                for (var i = 0; i < sums.Length; i++)
                    sums[i] += logs[(crop * ExpressionScores.Count) + InLabelOrder[i]];
                crop++;
            }

            scores[face] = ExpressionScores.FromLogits(sums, temperature: faces[face].Length);
        }

        return scores;
    }

    /// <summary>The log probabilities of each crop, in the network's own order.</summary>
    internal float[] ReadCrops(IReadOnlyList<ColourCrop> crops)
    {
        var logs = new float[crops.Count * ExpressionScores.Count];
        for (var first = 0; first < crops.Count; first += LargestBatch)
        {
            var count = Math.Min(LargestBatch, crops.Count - first);
            var values = ArrayPool<float>.Shared.Rent(count * ColourCrop.Length);
            try
            {
                for (var i = 0; i < count; i++)
                    Widen(crops[first + i].Values, values.AsSpan(i * ColourCrop.Length, ColourCrop.Length));
                ReadBatch(values.AsMemory(0, count * ColourCrop.Length), count)
                    .CopyTo(logs, first * ExpressionScores.Count);
            }
            finally
            {
                // A pooled array could keep a face beyond its reading.
                ArrayPool<float>.Shared.Return(values, clearArray: true);
            }
        }

        return logs;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        run.Dispose();
        session.Dispose();
    }

    private float[] ReadBatch(Memory<float> values, int count)
    {
        using var input = OrtValue.CreateTensorValueFromMemory(
            OrtMemoryInfo.DefaultInstance,
            values,
            [count, ColourCrop.Side, ColourCrop.Side, ColourCrop.Channels]);
        using var outputs = session.Run(run, Inputs, [input], Outputs);
        return outputs[0].GetTensorDataAsSpan<float>().ToArray();
    }

    private static void Widen(ReadOnlySpan<byte> values, Span<float> numbers)
    {
        for (var i = 0; i < values.Length; i++)
            numbers[i] = values[i];
    }
}
