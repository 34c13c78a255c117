using ExpressiFy.Affect;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Evaluation;
using ExpressiFy.Vision.Expressions;

namespace ExpressiFy.Lab.Tests.Evaluation;

public sealed class ServedReportTests
{
    private static readonly byte[] NoPixels = new byte[2304];

    [Fact]
    public void The_top_expression_is_right_by_half_for_the_label_and_by_half_for_its_share_of_the_votes()
    {
        // Half of the voters say neutral, and the label is sad: "neutral" is right by .25, "sad" by .75.
        var face = new FaceSample(NoPixels, Expression.Sad, "Training", Votes(neutral: 5, sad: 5));
        var certain = ExpressionScores.Only(Expression.Neutral);

        var report = ServedReport.Of([certain, ExpressionScores.Only(Expression.Sad)], [face, face]);

        Assert.Equal(.5, report.Fer2013Label);
        Assert.Equal(0, report.FerPlusFaces);
        Assert.Equal(.5, report.CalibrationError); // certain, and right by half on average
    }

    [Fact]
    public void Without_votes_there_is_the_label_alone()
    {
        var face = new FaceSample(NoPixels, Expression.Happy, "Training");
        var report = ServedReport.Of([ExpressionScores.Only(Expression.Happy)], [face]);
        Assert.Equal(1, report.Fer2013Label);
        Assert.Equal(1, report.Recall["happy"]);
        Assert.Null(report.FerPlusMajority);
        Assert.Null(report.CalibrationError);
        Assert.Null(report.Temperature);
    }

    [Fact]
    public void The_temperature_is_the_one_that_the_scores_lack()
    {
        // Right for eight of ten voters and for the label: .9. Scores of .9 fit; cooled to half, they need 2.
        var face = new FaceSample(NoPixels, Expression.Sad, "Training", Votes(neutral: 2, sad: 8));
        var fitting = ExpressionScores.FromWeights([0, 0, 0, 0, .9, 0, .1]);

        Assert.Equal(1, ServedReport.Of([fitting], [face]).Temperature!.Value, .01);
        Assert.Equal(2, ServedReport.Of([ScorePool.Softened(fitting, .5)], [face]).Temperature!.Value, .01);
    }

    [Fact]
    public void The_blend_is_the_weighted_sum_of_both_heads()
    {
        // The FER-2013 head is certain of happy, the FER+ head of sadness.
        var predictions = new Predictions([0, 0, 0, 50, 0, 0, 0], [0, 0, 0, 50, 0, 0, 0, 0]);
        var blend = Assert.Single(ServedReport.Blend(predictions, new(1, 1, FerPlusShare: .25))!);
        Assert.Equal(.75, blend[Expression.Happy], 1e-6);
        Assert.Equal(.25, blend[Expression.Sad], 1e-6);
        Assert.Null(ServedReport.Blend(predictions, new(1, 1, double.NaN)));
    }

    private static FerPlusVotes Votes(byte neutral, byte sad) => new([neutral, 0, 0, sad, 0, 0, 0, 0, 0, 0]);
}
