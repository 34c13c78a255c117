using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;

namespace ExpressiFy.Tests.Profiles;

public sealed class FeedbackEventTests
{
    private static readonly TitleId Film = TitleId.Film("tt0111161");
    private static readonly DateTimeOffset At = DateTimeOffset.UnixEpoch;

    [Theory]
    [InlineData(0.5)]
    [InlineData(4.5)]
    [InlineData(5.0)]
    public void A_rating_is_created_with_its_stars(double stars)
    {
        Assert.True(FeedbackEvent.TryCreate(Film, FeedbackKind.Rating, on: true, At, stars, null, out var feedback));
        Assert.Equal(FeedbackEvent.Rated(Film, Stars.Of(stars), At), feedback);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0.0)]
    [InlineData(5.5)]
    [InlineData(double.NaN)]
    public void A_rating_without_valid_stars_is_refused(double? stars) =>
        Assert.False(FeedbackEvent.TryCreate(Film, FeedbackKind.Rating, on: true, At, stars, null, out _));

    [Fact]
    public void A_mood_after_a_title_is_created_with_the_mood()
    {
        Assert.True(FeedbackEvent.TryCreate(Film, FeedbackKind.Left, on: true, At, null, "calm", out var feedback));
        Assert.Equal(FeedbackEvent.WithMoodAfter(Film, MoodAfter.Parse("calm"), At), feedback);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Better")]
    public void A_mood_after_a_title_without_a_known_mood_is_refused(string? mood) =>
        Assert.False(FeedbackEvent.TryCreate(Film, FeedbackKind.Left, on: true, At, null, mood, out _));

    [Theory]
    [InlineData(FeedbackKind.Rating)]
    [InlineData(FeedbackKind.Left)]
    [InlineData(FeedbackKind.Like)]
    public void A_withdrawal_needs_no_value_and_keeps_none(FeedbackKind kind)
    {
        Assert.True(FeedbackEvent.TryCreate(Film, kind, on: false, At, stars: 3, moodAfter: "calm", out var feedback));
        Assert.Equal(new(Film, kind, On: false, At), feedback);
    }

    [Fact]
    public void Values_of_other_kinds_are_ignored()
    {
        Assert.True(FeedbackEvent.TryCreate(Film, FeedbackKind.Like, on: true, At, 3, "calm", out var feedback));
        Assert.Equal(new(Film, FeedbackKind.Like, On: true, At), feedback);
    }
}
