using System.Buffers;
using ExpressiFy.Affect;
using ExpressiFy.Vision.Faces;
using ExpressiFy.Vision.Models;
using Microsoft.ML.OnnxRuntime;

namespace ExpressiFy.Vision.Expressions;

/// <summary>Reads expressions from face crops with one of the networks of models/. Thread-safe.</summary>
public sealed class ExpressionReader : IDisposable
{
    /// <summary>Most faces in one run: the activations of more would take memory and save no time.</summary>
    private const int LargestBatch = 32;

    private static readonly string[] Inputs = [ExpressionModelMetadata.Faces];
    private static readonly string[] ScoresOnly = [ExpressionModelMetadata.Scores];
    private static readonly string[] ScoresAndFerPlus =
        [ExpressionModelMetadata.Scores, ExpressionModelMetadata.FerPlus];
    private static readonly string[] ScoresAndHeads =
        [ExpressionModelMetadata.Scores, ExpressionModelMetadata.Fer2013, ExpressionModelMetadata.FerPlus];

    private readonly InferenceSession session;
    private readonly RunOptions run = new();
    private readonly ExpressionModelMetadata metadata;

    private ExpressionReader(string file, int threads)
    {
        session = NetworkSession.Open(file, threads);
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

    /// <summary>Loads the network of a models folder, see <see cref="VisionModels"/>, and runs it once.</summary>
    /// <param name="modelsFolder">Holds the networks and models.json.</param>
    /// <param name="threads">Threads of one run; one by default, because a host reads many faces in parallel.</param>
    /// <param name="small">Whether the small network reads.</param>
    /// <exception cref="ModelException">The file is missing, another file, or not an expression network.</exception>
    public static ExpressionReader Load(string modelsFolder, int threads = 1, bool small = false) =>
        new(small ? VisionModels.SmallExpression(modelsFolder) : VisionModels.Expression(modelsFolder), threads);

    /// <summary>
    /// Loads a network file that no manifest lists, such as a fresh export. Its tensors and metadata are checked.
    /// </summary>
    /// <exception cref="ModelException">The file is missing or not an expression network.</exception>
    public static ExpressionReader LoadFile(string file, int threads = 1)
    {
        if (!File.Exists(file))
            throw new ModelException($"There is no file {file}.");
        return new(file, threads);
    }

    /// <summary>
    /// The network's own scores of each crop, in the order of the crops; <see cref="ScorePool"/> makes the served ones.
    /// </summary>
    public IReadOnlyList<ExpressionScores> Read(IReadOnlyList<FaceCrop> crops) =>
        Read(crops, ScoresOnly, BlendedScores);

    /// <summary>
    /// The network's own scores of each crop, and the log odds of the FER+ head alone, which the personal reading
    /// compares (<see cref="PersonalReading"/>): its threshold was measured with that head.
    /// </summary>
    public IReadOnlyList<FaceReading> ReadWithOdds(IReadOnlyList<FaceCrop> crops) =>
        Read(crops, ScoresAndFerPlus, ScoresWithOdds);

    /// <summary>The scores of each crop from the whole network and from each of its heads.</summary>
    public IReadOnlyList<HeadScores> ReadHeads(IReadOnlyList<FaceCrop> crops) => Read(crops, ScoresAndHeads, AllScores);

    /// <inheritdoc />
    public void Dispose()
    {
        run.Dispose();
        session.Dispose();
    }

    private T[] Read<T>(
        IReadOnlyList<FaceCrop> crops, string[] outputNames, Func<IReadOnlyList<OrtValue>, int, T> scoresOf)
    {
        var scores = new T[crops.Count];
        for (var first = 0; first < crops.Count; first += LargestBatch)
        {
            var count = Math.Min(LargestBatch, crops.Count - first);
            var buffer = ArrayPool<float>.Shared.Rent(count * FaceCrop.Length);
            try
            {
                for (var i = 0; i < count; i++)
                {
                    var input = buffer.AsSpan(i * FaceCrop.Length, FaceCrop.Length);
                    ExpressionInput.Write(crops[first + i].Pixels, input);
                }

                using var outputs = Run(buffer.AsMemory(0, count * FaceCrop.Length), count, outputNames);
                for (var i = 0; i < count; i++)
                    scores[first + i] = scoresOf(outputs, i);
            }
            finally
            {
                // A pooled array could keep a face beyond its reading.
                ArrayPool<float>.Shared.Return(buffer, clearArray: true);
            }
        }

        return scores;
    }

    private IDisposableReadOnlyCollection<OrtValue> Run(Memory<float> values, int faces, string[] outputNames)
    {
        using var input = OrtValue.CreateTensorValueFromMemory(
            OrtMemoryInfo.DefaultInstance,
            values,
            [faces, 1, FaceCrop.Side, FaceCrop.Side]);
        return session.Run(run, Inputs, [input], outputNames);
    }

    private static ExpressionScores BlendedScores(IReadOnlyList<OrtValue> outputs, int face)
    {
        var probabilities = Row(outputs[0], face, ExpressionScores.Count);
        Span<double> weights = stackalloc double[ExpressionScores.Count];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = probabilities[i];
        return ExpressionScores.FromWeights(weights);
    }

    private FaceReading ScoresWithOdds(IReadOnlyList<OrtValue> outputs, int face)
    {
        Span<float> ferPlus = stackalloc float[ExpressionScores.Count];
        FerPlusLogits(outputs[1], face, ferPlus);
        var odds = ExpressionOdds.FromLogits(ferPlus, metadata.FerPlusTemperature);
        return new(BlendedScores(outputs, face), odds);
    }

    private HeadScores AllScores(IReadOnlyList<OrtValue> outputs, int face)
    {
        var fer2013 = Row(outputs[1], face, ExpressionScores.Count);
        Span<float> ferPlus = stackalloc float[ExpressionScores.Count];
        FerPlusLogits(outputs[2], face, ferPlus);
        return new HeadScores(
            BlendedScores(outputs, face),
            ExpressionScores.FromLogits(fer2013, metadata.Temperature),
            ExpressionScores.FromLogits(ferPlus, metadata.FerPlusTemperature));
    }

    /// <summary>Seven logits in label order, without contempt.</summary>
    private static void FerPlusLogits(OrtValue output, int face, Span<float> logits)
    {
        var row = Row(output, face, FerPlusLabels.Names.Length);
        for (var i = 0; i < logits.Length; i++)
            logits[i] = row[FerPlusLabels.InFer2013Order[i]];
    }

    private static ReadOnlySpan<float> Row(OrtValue output, int row, int width) =>
        output.GetTensorDataAsSpan<float>().Slice(row * width, width);
}
