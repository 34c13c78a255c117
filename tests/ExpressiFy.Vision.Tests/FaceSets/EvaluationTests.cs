using ExpressiFy.Affect;
using ExpressiFy.Vision.FaceSets;

namespace ExpressiFy.Vision.Tests.FaceSets;

public sealed class EvaluationTests
{
    private static Evaluation Of(params (Expression Label, Expression Read)[] faces)
    {
        var evaluation = new Evaluation();
        foreach (var (label, read) in faces)
            evaluation.Add(label, ExpressionScores.Only(read));
        return evaluation;
    }

    [Fact]
    public void Accuracy_is_the_share_of_faces_read_as_labelled()
    {
        var evaluation = Of((Expression.Happy, Expression.Happy), (Expression.Happy, Expression.Sad), (Expression.Sad, Expression.Sad), (Expression.Fear, Expression.Sad));
        Assert.Equal(.5, evaluation.Accuracy);
        Assert.Equal(4, evaluation.Count);
    }

    [Fact]
    public void Recall_is_within_a_label_and_unknown_without_faces()
    {
        var evaluation = Of((Expression.Happy, Expression.Happy), (Expression.Happy, Expression.Sad), (Expression.Sad, Expression.Sad));
        Assert.Equal(.5, evaluation.Recall(Expression.Happy));
        Assert.Equal(1, evaluation.Recall(Expression.Sad));
        Assert.Null(evaluation.Recall(Expression.Fear));
        Assert.Equal(.75, evaluation.MeanRecall);
    }

    [Fact]
    public void The_confusion_matrix_counts_by_label_then_reading()
    {
        var evaluation = Of((Expression.Fear, Expression.Surprise), (Expression.Fear, Expression.Surprise), (Expression.Surprise, Expression.Fear));
        Assert.Equal(2, evaluation[Expression.Fear, Expression.Surprise]);
        Assert.Equal(1, evaluation[Expression.Surprise, Expression.Fear]);
    }
}
