using ExpressiFy.Catalogue;
using ExpressiFy.Imports;
using ExpressiFy.Imports.Matching;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Profiles;
using ExpressiFy.Tests.Imports.Matching;

namespace ExpressiFy.Tests.Imports;

public sealed class ImportPlanTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Title Heat = TitleMatcherTests.Film(1, "Heat", 1995);
    private static readonly Title Song = TitleMatcherTests.Track("a-song", "Song", "Singer", 2000);

    [Fact]
    public void A_rating_is_kept_in_stars_with_its_day_and_says_by_itself_that_the_film_is_known()
    {
        var word = Assert.Single(Plan(Profile.Empty, Matched(Heat, Row(ListMeaning.Seen, new(7, 10), new(2024, 3, 15)))));
        Assert.Equal((FeedbackKind.Rating, 3.5, FeedbackSource.Imported), (word.Kind, word.Stars!.Value.Count, word.Source));
        Assert.Equal(new DateTimeOffset(2024, 3, 15, 0, 0, 0, TimeSpan.Zero), word.At);
    }

    [Theory]
    [InlineData(1, 100, 0.5)]
    [InlineData(85, 100, 4.25)]
    [InlineData(1, 10, 0.5)]
    [InlineData(10, 10, 5)]
    [InlineData(0.5, 5, 0.5)]
    public void Every_scale_fits_into_stars(double value, int outOf, double stars) =>
        Assert.Equal(stars, Assert.Single(Plan(Profile.Empty, Matched(Heat, Row(null, new(value, outOf))))).Stars!.Value.Count);

    [Fact]
    public void A_liked_film_is_liked_and_seen_but_music_is_heard_again()
    {
        Assert.Equal([FeedbackKind.Like, FeedbackKind.Seen], Plan(Profile.Empty, Matched(Heat, Row(ListMeaning.Liked))).Select(word => word.Kind));
        Assert.Equal([FeedbackKind.Like], Plan(Profile.Empty, Matched(Song, Row(ListMeaning.Liked))).Select(word => word.Kind));
    }

    [Fact]
    public void What_was_seen_is_not_saved_for_later()
    {
        Assert.Equal(FeedbackKind.Save, Assert.Single(Plan(Profile.Empty, Matched(Heat, Row(ListMeaning.Saved)))).Kind);
        Assert.Equal(FeedbackKind.Seen, Assert.Single(Plan(Profile.Empty, Matched(Heat, Row(ListMeaning.Saved), Row(ListMeaning.Seen)))).Kind);
        Assert.Empty(Plan(Profile.From([Said(FeedbackKind.Seen)]), Matched(Heat, Row(ListMeaning.Saved))));
    }

    [Fact]
    public void Days_that_are_missing_or_yet_to_come_are_today()
    {
        Assert.Equal(Now, Assert.Single(Plan(Profile.Empty, Matched(Heat, Row(ListMeaning.Seen)))).At);
        Assert.Equal(Now, Assert.Single(Plan(Profile.Empty, Matched(Heat, Row(ListMeaning.Seen, null, new(2999, 1, 1))))).At);
    }

    [Fact]
    public void Words_come_in_the_order_of_their_days()
    {
        var later = Matched(Heat, Row(ListMeaning.Seen, null, new(2024, 3, 15)));
        var earlier = Matched(TitleMatcherTests.Film(2, "Alien", 1979), Row(ListMeaning.Seen, null, new(2020, 3, 15)));
        Assert.Equal(["tt0000002", "tt0000001"], Plan(Profile.Empty, later, earlier).Select(word => word.TitleId.Key));
    }

    [Fact]
    public void Twice_adds_nothing_and_a_new_rating_replaces_the_one_imported_before()
    {
        var first = Plan(Profile.Empty, Matched(Heat, Row(ListMeaning.Liked, new(4, 5)), Row(ListMeaning.Saved)), Matched(Song, Row(ListMeaning.Saved)));
        var profile = Profile.From(first);
        Assert.Empty(Plan(profile, Matched(Heat, Row(ListMeaning.Liked, new(4, 5)), Row(ListMeaning.Saved)), Matched(Song, Row(ListMeaning.Saved))));
        Assert.Equal(2, Assert.Single(Plan(profile, Matched(Heat, Row(ListMeaning.Liked, new(2, 5))))).Stars!.Value.Count);
    }

    [Fact]
    public void What_was_said_or_taken_back_here_is_not_overruled()
    {
        var rated = Profile.From([FeedbackEvent.Rated(Heat.Id, Stars.Of(1), Now)]);
        Assert.Empty(Plan(rated, Matched(Heat, Row(ListMeaning.Seen, new(5, 5)))));
        var unliked = Profile.From([Said(FeedbackKind.Like), Said(FeedbackKind.Like, on: false)]);
        Assert.DoesNotContain(Plan(unliked, Matched(Heat, Row(ListMeaning.Liked))), word => word.Kind == FeedbackKind.Like);
        var disliked = Profile.From([Said(FeedbackKind.Dislike)]);
        Assert.DoesNotContain(Plan(disliked, Matched(Heat, Row(ListMeaning.Liked))), word => word.Kind == FeedbackKind.Like);
    }

    private static IReadOnlyList<FeedbackEvent> Plan(Profile profile, params MatchedTitle[] titles) => ImportPlan.For(profile, titles, Now);

    private static FeedbackEvent Said(FeedbackKind kind, bool on = true) => new(Heat.Id, kind, on, Now);

    private static MatchedTitle Matched(Title title, params ListEntry[] rows) => new(title, rows);

    private static ListEntry Row(ListMeaning? meaning, ImportedRating? rating = null, DateOnly? on = null) =>
        TitleMatcherTests.Row("x", null) with { Meaning = meaning, Rating = rating, On = on };
}
