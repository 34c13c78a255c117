using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Web.Home;

namespace ExpressiFy.Web.Tests.Home;

public sealed class RowPurposeTests(WebHost host) : IClassFixture<WebHost>
{
    private readonly HttpClient browser = host.Browser();

    [Theory]
    [InlineData(Expression.Happy, Aim.Match, "To keep a happy mood going.")]
    [InlineData(Expression.Sad, Aim.Lift, "A lift from a sad mood.")]
    [InlineData(Expression.Neutral, Aim.Lift, "A lift from an even mood.")]
    [InlineData(Expression.Happy, Aim.Lift, "To keep spirits high.")]
    [InlineData(Expression.Angry, Aim.Calm, "To come down from an angry mood.")]
    [InlineData(Expression.Sad, Aim.Calm, "A quiet turn from a sad mood.")]
    [InlineData(Expression.Neutral, Aim.Calm, "An even mood, made quieter.")]
    [InlineData(Expression.Happy, Aim.Calm, "To wind down.")]
    [InlineData(Expression.Sad, Aim.Browse, null)]
    public void The_purpose_is_one_sentence(Expression expression, Aim aim, string? expected)
    {
        var request = new RecommendationRequest(Medium.Film, aim, expression.Affect(), 12) { Expression = expression };
        Assert.Equal(expected, RowPurpose.Of(request));
        Assert.Equal(expected, RowPurpose.Of(request with { From = null }));
    }

    [Fact]
    public void A_mood_without_a_name_is_described_by_its_quadrant()
    {
        var request = new RecommendationRequest(Medium.Film, Aim.Lift, new(-0.6, -0.3), 12);
        Assert.Equal("A lift from an unpleasant and quiet mood.", RowPurpose.Of(request));
    }

    [Theory]
    [InlineData(Expression.Angry)]
    [InlineData(Expression.Fear)]
    [InlineData(Expression.Sad)]
    public void Where_the_page_explains_more_there_is_no_purpose_beside_it(Expression expression)
    {
        var request = new RecommendationRequest(Medium.Film, Aim.Match, null, 12) { Expression = expression };
        Assert.Null(RowPurpose.Of(request));
        Assert.NotNull(RowTexts.FeedChoiceOf(request));
    }

    [Fact]
    public async Task It_stands_once_above_the_rows_and_on_no_card()
    {
        var page = await browser.GetStringAsync("/?expression=sad&aim=lift");
        Assert.Single(page.Split("A lift from a sad mood")[1..]);
    }
}
