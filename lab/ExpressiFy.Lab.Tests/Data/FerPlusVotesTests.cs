using ExpressiFy.Affect;
using ExpressiFy.Lab.Data;

namespace ExpressiFy.Lab.Tests.Data;

public sealed class FerPlusVotesTests
{
    [Theory]
    [InlineData("neutral", Expression.Neutral)]
    [InlineData("happiness", Expression.Happy)]
    [InlineData("surprise", Expression.Surprise)]
    [InlineData("sadness", Expression.Sad)]
    [InlineData("anger", Expression.Angry)]
    [InlineData("disgust", Expression.Disgust)]
    [InlineData("fear", Expression.Fear)]
    [InlineData("contempt", null)]
    public void A_majority_names_the_expression_of_fer2013(string label, Expression? expression)
    {
        var votes = new byte[FerPlusVotes.Columns];
        votes[FerPlusVotes.Labels.Index().Single(entry => entry.Item == label).Index] = 6;
        Assert.Equal(expression, new FerPlusVotes(votes).MajorityExpression);
    }

    [Fact]
    public void Where_two_labels_tie_or_nobody_voted_there_is_no_expression()
    {
        Assert.Null(new FerPlusVotes([3, 3, 0, 0, 0, 0, 0, 0, 4, 0]).MajorityExpression);
        Assert.Null(new FerPlusVotes([0, 0, 0, 0, 0, 0, 0, 0, 9, 1]).MajorityExpression);
    }
}
