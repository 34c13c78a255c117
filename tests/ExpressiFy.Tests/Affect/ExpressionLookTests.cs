using ExpressiFy.Affect;

namespace ExpressiFy.Tests.Affect;

public sealed class ExpressionLookTests
{
    public static TheoryData<Expression, string> Others => new()
    {
        { Expression.Angry, "close to neutral, a little angry" },
        { Expression.Disgust, "close to neutral, a little disgusted" },
        { Expression.Fear, "close to neutral, a little afraid" },
        { Expression.Happy, "close to neutral, a little happy" },
        { Expression.Sad, "close to neutral, a little sad" },
        { Expression.Surprise, "close to neutral, a little surprised" },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void Between_neutral_and_one_other_both_are_said(Expression other, string look)
    {
        Assert.Equal(look, ExpressionLook.Describe(Expression.Neutral, Scores(.5, other, .4)));
        Assert.Equal(look, ExpressionLook.Describe(other, Scores(.4, other, .5)));
    }

    [Theory]
    [InlineData(.9, .05)] // sure of neutral
    [InlineData(.64, .3)] // neutral by more than .3
    [InlineData(.3, .64)] // the other by more than .3
    [InlineData(.36, .36)] // further candidates
    public void Otherwise_the_label_alone_is_said(double neutral, double sad)
    {
        var label = neutral >= sad ? Expression.Neutral : Expression.Sad;
        Assert.Equal(label.Name(), ExpressionLook.Describe(label, Scores(neutral, Expression.Sad, sad)));
    }

    /// <summary>A tracked label may lag behind the shares.</summary>
    [Fact]
    public void A_label_that_is_neither_is_said_alone() =>
        Assert.Equal("surprised", ExpressionLook.Describe(Expression.Surprise, Scores(.5, Expression.Sad, .4)));

    /// <summary>What is missing to 1 goes to the five others.</summary>
    private static ExpressionScores Scores(double neutral, Expression other, double share)
    {
        var weights = Enumerable.Repeat((1 - neutral - share) / 5, ExpressionScores.Count).ToArray();
        weights[(int)Expression.Neutral] = neutral;
        weights[(int)other] = share;
        return ExpressionScores.FromWeights(weights);
    }
}
