using ExpressiFy.Affect;
using ExpressiFy.Lab.Data;

namespace ExpressiFy.Lab.Evaluation;

/// <summary>A face that is read as something else than its label says.</summary>
/// <param name="Row">Of the face in its data file or folder, the first face being 1: the picture itself is shown nowhere.</param>
/// <param name="Label">What the data set calls it.</param>
/// <param name="Read">What the network puts first.</param>
/// <param name="Share">How sure it is, 0…1, after the temperature.</param>
public sealed record Mistake(int Row, string Label, string Read, double Share)
{
    /// <summary>Mistakes kept in a report.</summary>
    private const int Kept = 20;

    /// <summary>Those made with the most confidence, the worst first.</summary>
    public static IReadOnlyList<Mistake> Worst(Predictions predictions, IReadOnlyList<FaceSample> faces, IReadOnlyList<int> rows, double temperature) =>
    [
        .. Enumerable.Range(0, faces.Count)
            .Select(i => (Index: i, Scores: ExpressionScores.FromLogits(predictions.Fer2013.AsSpan(i * ExpressionScores.Count, ExpressionScores.Count), temperature)))
            .Where(read => read.Scores.Top != faces[read.Index].Label)
            .OrderByDescending(read => read.Scores[read.Scores.Top])
            .Take(Kept)
            .Select(read => new Mistake(rows[read.Index], faces[read.Index].Label.Name(), read.Scores.Top.Name(), Math.Round(read.Scores[read.Scores.Top], 4))),
    ];
}
