using System.Text.Json.Serialization;
using ExpressiFy.Affect;
using ExpressiFy.Lab.Data;

namespace ExpressiFy.Lab.Evaluation;

/// <summary>A face whose predicted label is not its own.</summary>
/// <param name="Row">Row of the face in its data file or folder, from 1. Reports do not contain the picture.</param>
/// <param name="Label">Label in the data.</param>
/// <param name="Predicted">The most probable label.</param>
/// <param name="Probability">Probability of that label, 0…1, after the temperature.</param>
public sealed record Mistake(
    int Row,
    string Label,
    [property: JsonPropertyName("read")] string Predicted,
    [property: JsonPropertyName("share")] double Probability)
{
    /// <summary>Mistakes in a report.</summary>
    private const int ReportedCount = 20;

    /// <summary>The mistakes with the highest probability, in descending order.</summary>
    public static IReadOnlyList<Mistake> Worst(
        Predictions predictions, IReadOnlyList<FaceSample> faces, IReadOnlyList<int> rows, double temperature)
    {
        var mistakes = new List<(double Probability, Mistake Mistake)>();
        for (var i = 0; i < faces.Count; i++)
        {
            var logits = predictions.Fer2013.AsSpan(i * ExpressionScores.Count, ExpressionScores.Count);
            var scores = ExpressionScores.FromLogits(logits, temperature);
            if (scores.Top == faces[i].Label)
                continue;
            double probability = scores[scores.Top];
            var mistake = new Mistake(rows[i], faces[i].Label.Name(), scores.Top.Name(), Math.Round(probability, 4));
            mistakes.Add((probability, mistake));
        }

        var worst = mistakes.OrderByDescending(entry => entry.Probability).Take(ReportedCount);
        return [.. worst.Select(entry => entry.Mistake)];
    }
}
