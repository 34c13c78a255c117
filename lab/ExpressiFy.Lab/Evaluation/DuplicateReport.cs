using System.Numerics.Tensors;
using System.Text.Json.Serialization;
using ExpressiFy.Affect;
using ExpressiFy.Lab.Data;

namespace ExpressiFy.Lab.Evaluation;

/// <summary>
/// The effect of training duplicates on a measurement. FER-2013 holds many photographs more than once, cropped
/// differently, across its parts; on those a network can be right by memorising instead of generalising. <see
/// cref="CroppedDuplicates"/> finds them.
/// </summary>
/// <param name="WithoutTrainingDuplicate">The report on the faces without a training duplicate.</param>
/// <param name="WithTrainingDuplicate">Number of the other faces.</param>
/// <param name="AccuracyWithTrainingDuplicate">Accuracy on those, 0…1; null where there are none.</param>
/// <param name="WithAnyDuplicate">
/// Number of faces with a duplicate anywhere in Training, learned from or excluded.
/// </param>
/// <param name="Memorised">
/// Accuracy on all faces, 0…1, if each face with a duplicate in Training were given its duplicate's label and the
/// others the network's.
/// </param>
public sealed record DuplicateReport(
    [property: JsonPropertyName("unseen")] EvaluationReport WithoutTrainingDuplicate,
    [property: JsonPropertyName("seen")] int WithTrainingDuplicate,
    [property: JsonPropertyName("seenAccuracy")] double? AccuracyWithTrainingDuplicate,
    [property: JsonPropertyName("copied")] int WithAnyDuplicate,
    [property: JsonPropertyName("byHeart")] double Memorised)
{
    /// <param name="predictions">Of the measured faces.</param>
    /// <param name="measured">The measured faces.</param>
    /// <param name="temperature">Divides the logits.</param>
    /// <param name="split">Holds the faces that the network learned from.</param>
    /// <param name="all">All faces of the data, with the rest of Training.</param>
    public static DuplicateReport Of(
        Predictions predictions, EvaluationSet measured, double temperature, Split split, IReadOnlyList<FaceSample> all)
    {
        var faces = measured.Faces;
        var duplicates = DuplicatesOf(faces, all);
        var trainingSet = split.TrainingSet.ToHashSet(ReferenceEqualityComparer.Instance);
        var isCorrect = new bool[faces.Count];
        List<int> with = [], without = [];
        var memorised = 0;
        for (var i = 0; i < faces.Count; i++)
        {
            isCorrect[i] = PredictedLabel(predictions, i) == faces[i].Label;
            var hasTrainingDuplicate = duplicates[i].Any(trainingSet.Contains);
            (hasTrainingDuplicate ? with : without).Add(i);
            var isCorrectIfMemorised = duplicates.Contains(i)
                ? MostFrequentLabel(duplicates[i]) == faces[i].Label
                : isCorrect[i];
            memorised += isCorrectIfMemorised ? 1 : 0;
        }

        return new(
            ReportOn(without, predictions, measured, temperature),
            with.Count,
            with.Count == 0 ? null : Math.Round((double)with.Count(i => isCorrect[i]) / with.Count, 4),
            duplicates.Count,
            Math.Round((double)memorised / faces.Count, 4));
    }

    /// <summary>For the index of a face, its duplicates among the other faces of Training.</summary>
    private static ILookup<int, FaceSample> DuplicatesOf(IReadOnlyList<FaceSample> faces, IReadOnlyList<FaceSample> all)
    {
        var measured = faces.ToHashSet<object>(ReferenceEqualityComparer.Instance);
        FaceSample[] others = [.. all.Where(face => face.Usage == Split.Training && !measured.Contains(face))];
        return CroppedDuplicates.Find(faces, others).ToLookup(pair => pair.Face, pair => others[pair.Copy]);
    }

    private static EvaluationReport ReportOn(
        IReadOnlyList<int> indices, Predictions predictions, EvaluationSet measured, double temperature) =>
        EvaluationReport.Of(
            predictions.At(indices),
            [.. indices.Select(i => measured.Faces[i])],
            temperature,
            [.. indices.Select(i => measured.Rows[i])]);

    private static Expression PredictedLabel(Predictions predictions, int face)
    {
        var logits = predictions.Fer2013.AsSpan(face * ExpressionScores.Count, ExpressionScores.Count);
        return (Expression)TensorPrimitives.IndexOfMax(logits);
    }

    private static Expression MostFrequentLabel(IEnumerable<FaceSample> faces) =>
        faces.GroupBy(face => face.Label)
            .OrderByDescending(label => label.Count())
            .ThenBy(label => label.Key)
            .First().Key;
}
