using ExpressiFy.Affect;
using ExpressiFy.Lab.Evaluation;

namespace ExpressiFy.Lab.Charts;

/// <summary>The confusion matrix: counts of predicted labels (columns) for each true label (rows).</summary>
public static class ConfusionMatrixChart
{
    private const int Cell = 64;
    private const int Left = 84;
    private const int Top = 70;
    private const int Margin = 20;

    /// <summary>
    /// Opacity of a cell that holds its whole row. The numbers on darker cells would not have enough contrast.
    /// </summary>
    private const double HighestOpacity = .55;

    public static string Of(string title, EvaluationReport report)
    {
        var side = ExpressionLabels.All.Count * Cell;
        var drawing = new Svg($"Confusion matrix of {title}", Left + side + Margin, Top + side + Margin);
        drawing.Text(16, 24, $"{title}: labels in rows, readings in columns", kind: "heading");
        foreach (var label in ExpressionLabels.All)
            DrawRow(drawing, label, report.Confusion[(int)label]);
        return drawing.ToString();
    }

    private static void DrawRow(Svg drawing, Expression label, int[] counts)
    {
        var index = (int)label;
        var y = Top + (index * Cell);
        drawing.Text(Left - 8, y + (Cell / 2) + 4, label.Name(), "end");
        drawing.Text(Left + (index * Cell) + (Cell / 2), Top - 10, label.Name(), "middle");
        for (var column = 0; column < counts.Length; column++)
        {
            var x = Left + (column * Cell);
            var middle = x + (Cell / 2);
            var proportion = (double)counts[column] / Math.Max(1, counts.Sum());
            var kind = column == index ? "bar" : "other-bar";
            drawing.Rectangle(x + 1, y + 1, Cell - 2, Cell - 2, kind, proportion * HighestOpacity);
            drawing.Text(middle, y + (Cell / 2) - 1, FormattableString.Invariant($"{counts[column]}"), "middle");
            drawing.Text(
                middle, y + (Cell / 2) + 15, FormattableString.Invariant($"{proportion * 100:0.0} %"), "middle");
        }
    }
}
