using ExpressiFy.Profiles;

namespace ExpressiFy.Tests.Profiles;

public sealed class StarsTests
{
    [Theory]
    [InlineData("0.5", 0.5)]
    [InlineData("3", 3)]
    [InlineData("4.5", 4.5)]
    [InlineData("5.0", 5)]
    public void Half_a_star_to_five_is_read(string text, double count)
    {
        Assert.True(Stars.TryParse(text, out var stars));
        Assert.Equal(count, stars.Count);
        Assert.Equal(stars, Stars.Of(count));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("5.5")]
    [InlineData("-3")]
    [InlineData("3,5")]
    [InlineData("1e0")]
    [InlineData("NaN")]
    public void Anything_else_is_no_rating(string? text) => Assert.False(Stars.TryParse(text, out _));

    [Theory]
    [InlineData(0)]
    [InlineData(5.01)]
    [InlineData(double.NaN)]
    public void A_number_out_of_range_is_refused(double count) => Assert.Throws<ArgumentOutOfRangeException>(() => Stars.Of(count));

    [Fact]
    public void How_a_title_left_one_reads_back_from_its_word()
    {
        Assert.Equal(3 + ExpressiFy.Affect.MoodVocabulary.All.Count, MoodAfter.All.Count);
        Assert.All(MoodAfter.All, mood => Assert.Equal(mood, MoodAfter.Parse(mood.Name)));
        Assert.All(MoodAfter.All, mood => Assert.InRange(mood.Lift, -1, 1));
        Assert.Throws<FormatException>(() => MoodAfter.Parse("Better"));
    }
}
