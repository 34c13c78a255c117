using ExpressiFy.Profiles;

namespace ExpressiFy.Tests.Profiles;

public sealed class StarsTests
{
    [Theory]
    [InlineData("0.5", 0.5)]
    [InlineData("3", 3)]
    [InlineData("4.5", 4.5)]
    [InlineData("5.0", 5)]
    public void Half_a_star_to_five_is_parsed(string text, double count)
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
    public void Any_other_text_is_refused(string? text) => Assert.False(Stars.TryParse(text, out _));

    [Theory]
    [InlineData(0)]
    [InlineData(5.01)]
    [InlineData(double.NaN)]
    public void A_count_out_of_range_is_refused(double count)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Stars.Of(count));
        Assert.False(Stars.TryOf(count, out _));
    }
}
