using ExpressiFy.Affect;
using ExpressiFy.Vision.FaceSets;

namespace ExpressiFy.Vision.Tests.FaceSets;

public sealed class ClassificationMetricsTests
{
    [Fact]
    public void Accuracy_is_the_share_of_correct_predictions()
    {
        var metrics = MetricsOf(
            (Expression.Happy, Expression.Happy),
            (Expression.Happy, Expression.Sad),
            (Expression.Sad, Expression.Sad),
            (Expression.Fear, Expression.Sad));

        Assert.Equal(.5, metrics.Accuracy);
        Assert.Equal(4, metrics.Count);
    }

    [Fact]
    public void Recall_is_within_a_label_and_null_without_faces()
    {
        var metrics = MetricsOf(
            (Expression.Happy, Expression.Happy),
            (Expression.Happy, Expression.Sad),
            (Expression.Sad, Expression.Sad));

        Assert.Equal(.5, metrics.Recall(Expression.Happy));
        Assert.Equal(1, metrics.Recall(Expression.Sad));
        Assert.Null(metrics.Recall(Expression.Fear));
        Assert.Equal(.75, metrics.MeanRecall);
    }

    [Fact]
    public void The_confusion_matrix_counts_by_label_then_prediction()
    {
        var metrics = MetricsOf(
            (Expression.Fear, Expression.Surprise),
            (Expression.Fear, Expression.Surprise),
            (Expression.Surprise, Expression.Fear));

        Assert.Equal(2, metrics[Expression.Fear, Expression.Surprise]);
        Assert.Equal(1, metrics[Expression.Surprise, Expression.Fear]);
    }

    private static ClassificationMetrics MetricsOf(params (Expression Label, Expression Predicted)[] faces)
    {
        var metrics = new ClassificationMetrics();
        foreach (var (label, predicted) in faces)
            metrics.Add(label, ExpressionScores.Only(predicted));
        return metrics;
    }
}
