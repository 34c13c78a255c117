using ExpressiFy.Affect;

namespace ExpressiFy.Vision.FaceSets;

/// <summary>How well readings agree with labels.</summary>
public sealed class ClassificationMetrics
{
    private readonly int[,] confusion = new int[ExpressionScores.Count, ExpressionScores.Count];

    /// <summary>Faces counted.</summary>
    public int Count { get; private set; }

    /// <summary>How far the shares can be taken at their word.</summary>
    public Calibration Calibration { get; } = new();

    /// <summary>Share of faces whose top expression is the label, 0…1.</summary>
    public double Accuracy => ExpressiFy.Affect.ExpressionLabels.All.Sum(expression => this[expression, expression]) / (double)Math.Max(1, Count);

    /// <summary>Mean of the recalls of the classes that occur: every class weighs the same, however rare.</summary>
    public double MeanRecall => ExpressiFy.Affect.ExpressionLabels.All.Average(Recall) ?? 0;

    /// <summary>Faces with a label that were read as an expression.</summary>
    public int this[Expression label, Expression read] => confusion[(int)label, (int)read];

    /// <summary>Share of the faces with this label that were read so, 0…1; null where no face has it.</summary>
    public double? Recall(Expression label)
    {
        var all = ExpressiFy.Affect.ExpressionLabels.All.Sum(read => this[label, read]);
        return all == 0 ? null : this[label, label] / (double)all;
    }

    /// <summary>Counts one face.</summary>
    public void Add(Expression label, ExpressionScores scores)
    {
        var top = scores.Top;
        Count++;
        confusion[(int)label, (int)top]++;
        Calibration.Add(scores[top], top == label);
    }
}
