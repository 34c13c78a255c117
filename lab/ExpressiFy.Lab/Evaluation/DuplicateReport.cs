using System.Numerics.Tensors;
using ExpressiFy.Affect;
using ExpressiFy.Lab.Data;

namespace ExpressiFy.Lab.Evaluation;

/// <summary>
/// What copies in Training are worth on the faces that are measured. FER-2013 holds many photographs more than once, cropped differently,
/// across its parts; a network that learns its faces by heart reads those without having learned what an expression is.
/// </summary>
/// <param name="Unseen">How the network reads the faces of which it learned no copy (<see cref="CroppedDuplicates"/>).</param>
/// <param name="Seen">Number of the others.</param>
/// <param name="SeenAccuracy">Share of those whose label comes first, 0…1; null where there are none.</param>
/// <param name="Copied">Number of faces of which Training holds a copy, learned from or left out.</param>
/// <param name="ByHeart">Share of all faces that would be right if those took the label of their copy, the rest being read by the network.</param>
public sealed record DuplicateReport(EvaluationReport Unseen, int Seen, double? SeenAccuracy, int Copied, double ByHeart)
{
    /// <param name="split">What the network learned from.</param>
    /// <param name="all">All faces read, the rest of Training among them.</param>
    public static DuplicateReport Of(Predictions predictions, EvaluationSet measured, double temperature, Split split, IReadOnlyList<FaceSample> all)
    {
        var faces = measured.Faces;
        var others = all.Where(face => face.Usage == Split.Training).Except(faces, ReferenceEqualityComparer.Instance).Cast<FaceSample>().ToArray();
        var learned = split.TrainingSet.ToHashSet(ReferenceEqualityComparer.Instance);
        var copies = CroppedDuplicates.Find(faces, others).ToLookup(pair => pair.Face, pair => others[pair.Copy]);
        var isRight = Enumerable.Range(0, faces.Count).Select(face => Read(predictions, face) == faces[face].Label).ToArray();
        int[] seen = [.. Enumerable.Range(0, faces.Count).Where(face => copies[face].Any(learned.Contains))];
        int[] unseen = [.. Enumerable.Range(0, faces.Count).Except(seen)];
        var byHeart = Enumerable.Range(0, faces.Count).Count(face => copies.Contains(face) ? MostFrequent(copies[face]) == faces[face].Label : isRight[face]);
        return new(
            EvaluationReport.Of(predictions.Of(unseen), [.. unseen.Select(face => faces[face])], temperature, [.. unseen.Select(face => measured.Rows[face])]),
            seen.Length,
            seen.Length > 0 ? Math.Round(seen.Average(face => isRight[face] ? 1.0 : 0), 4) : null,
            copies.Count,
            Math.Round((double)byHeart / faces.Count, 4));
    }

    private static Expression Read(Predictions predictions, int face) =>
        (Expression)TensorPrimitives.IndexOfMax(predictions.Fer2013.AsSpan(face * ExpressionScores.Count, ExpressionScores.Count));

    private static Expression MostFrequent(IEnumerable<FaceSample> copies) =>
        copies.GroupBy(copy => copy.Label).OrderByDescending(label => label.Count()).ThenBy(label => label.Key).First().Key;
}
