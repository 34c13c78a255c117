using ExpressiFy.Affect;
using ExpressiFy.Lab.Evaluation;

namespace ExpressiFy.Lab.Charts;

/// <summary>What faces of each label were read as: a cell is the stronger, the larger its share of the row.</summary>
public static class ConfusionMatrixChart
{
    private const int Cell = 64, Left = 84, Top = 70;

    /// <summary>Strength of a cell that holds its whole row; stronger, and the figures on it could not be read.</summary>
    private const double Strongest = .55;

    public static string Of(string title, EvaluationReport report)
    {
        var labels = ExpressiFy.Affect.ExpressionLabels.All;
        var drawing = new Svg($"Confusion matrix of {title}", Left + (labels.Count * Cell) + 20, Top + (labels.Count * Cell) + 20);
        drawing.Text(16, 24, $"{title}: labels in rows, readings in columns", kind: "heading");
        foreach (var label in labels)
        {
            var row = report.Confusion[(int)label];
            var y = Top + ((int)label * Cell);
            drawing.Text(Left - 8, y + (Cell / 2) + 4, label.Name(), "end");
            drawing.Text(Left + ((int)label * Cell) + (Cell / 2), Top - 10, label.Name(), "middle");
            for (var column = 0; column < row.Length; column++)
            {
                var x = Left + (column * Cell);
                var share = (double)row[column] / Math.Max(1, row.Sum());
                drawing.Rectangle(x + 1, y + 1, Cell - 2, Cell - 2, column == (int)label ? "bar" : "other-bar", share * Strongest);
                drawing.Text(x + (Cell / 2), y + (Cell / 2) - 1, FormattableString.Invariant($"{row[column]}"), "middle");
                drawing.Text(x + (Cell / 2), y + (Cell / 2) + 15, FormattableString.Invariant($"{share * 100:0.0} %"), "middle");
            }
        }

        return drawing.ToString();
    }
}
