using ExpressiFy.Affect;

namespace ExpressiFy.Vision.FaceSets;

/// <summary>Accuracy, recall, confusion matrix and calibration of predictions on labelled faces.</summary>
public sealed class ClassificationMetrics
{
    private readonly int[,] confusion = new int[ExpressionScores.Count, ExpressionScores.Count];

    /// <summary>Number of faces.</summary>
    public int Count { get; private set; }

    /// <summary>Calibration of the scores.</summary>
    public Calibration Calibration { get; } = new();

    /// <summary>Share of the faces whose predicted expression is the label, 0…1.</summary>
    public double Accuracy
    {
        get
        {
            var correct = ExpressionLabels.All.Sum(expression => this[expression, expression]);
            return correct / (double)Math.Max(1, Count);
        }
    }

    /// <summary>Mean of the recalls of the expressions that occur, each with the same weight.</summary>
    public double MeanRecall => ExpressionLabels.All.Average(Recall) ?? 0;

    /// <summary>Number of faces with a label for which an expression was predicted.</summary>
    public int this[Expression label, Expression predicted] => confusion[(int)label, (int)predicted];

    /// <summary>
    /// Share of the faces with this label that were predicted correctly, 0…1; null without such faces.
    /// </summary>
    public double? Recall(Expression label)
    {
        var faces = ExpressionLabels.All.Sum(predicted => this[label, predicted]);
        return faces == 0 ? null : this[label, label] / (double)faces;
    }

    /// <summary>Counts one face; the expression with the highest score is the predicted one.</summary>
    public void Add(Expression label, ExpressionScores scores)
    {
        var predicted = scores.Top;
        Count++;
        confusion[(int)label, (int)predicted]++;
        Calibration.Add(scores[predicted], predicted == label);
    }
}
