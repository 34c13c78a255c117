using ExpressiFy.Catalogue;
using ExpressiFy.Imports;
using ExpressiFy.Imports.Matching;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Profiles;
using ExpressiFy.Tests.Catalogue;
using ExpressiFy.Tests.Imports.Matching;

namespace ExpressiFy.Tests.Imports;

public sealed class ImportPlanTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Title Heat = NamedTitles.Film(1, "Heat", 1995);
    private static readonly Title Song = NamedTitles.Track("a-song", "Song", "Singer", 2000);

    [Fact]
    public void A_rating_is_added_in_stars_with_its_day_and_no_seen_event_beside_it()
    {
        var row = Row(ListMeaning.Seen, new(7, 10), new(2024, 3, 15));
        var feedback = Assert.Single(Plan(Profile.Empty, Matched(Heat, row)));
        Assert.Equal(FeedbackKind.Rating, feedback.Kind);
        Assert.Equal(3.5, feedback.Stars!.Value.Count);
        Assert.Equal(FeedbackSource.Imported, feedback.Source);
        Assert.Equal(new DateTimeOffset(2024, 3, 15, 0, 0, 0, TimeSpan.Zero), feedback.At);
    }

    [Theory]
    [InlineData(1, 100, 0.5)]
    [InlineData(85, 100, 4.25)]
    [InlineData(1, 10, 0.5)]
    [InlineData(10, 10, 5)]
    [InlineData(0.5, 5, 0.5)]
    public void Ratings_of_every_scale_become_stars(double value, int outOf, double stars)
    {
        var feedback = Assert.Single(Plan(Profile.Empty, Matched(Heat, Row(null, new(value, outOf)))));
        Assert.Equal(stars, feedback.Stars!.Value.Count);
    }

    [Fact]
    public void A_liked_film_is_liked_and_seen() =>
        Assert.Equal([FeedbackKind.Like, FeedbackKind.Seen], Kinds(Matched(Heat, Row(ListMeaning.Liked))));

    [Fact]
    public void A_liked_track_is_liked_only() =>
        Assert.Equal([FeedbackKind.Like], Kinds(Matched(Song, Row(ListMeaning.Liked))));

    [Fact]
    public void A_seen_film_is_not_saved_for_later()
    {
        Assert.Equal([FeedbackKind.Save], Kinds(Matched(Heat, Row(ListMeaning.Saved))));
        Assert.Equal([FeedbackKind.Seen], Kinds(Matched(Heat, Row(ListMeaning.Saved), Row(ListMeaning.Seen))));
        Assert.Empty(Plan(Profile.From([Own(FeedbackKind.Seen)]), Matched(Heat, Row(ListMeaning.Saved))));
    }

    [Fact]
    public void A_title_that_is_not_interesting_is_hidden() =>
        Assert.Equal([FeedbackKind.Hide], Kinds(Matched(Heat, Row(ListMeaning.Hidden))));

    [Fact]
    public void Missing_days_and_days_in_the_future_become_now()
    {
        var withoutDay = Row(ListMeaning.Seen);
        var inTheFuture = Row(ListMeaning.Seen, null, new(2999, 1, 1));
        Assert.Equal(Now, Assert.Single(Plan(Profile.Empty, Matched(Heat, withoutDay))).At);
        Assert.Equal(Now, Assert.Single(Plan(Profile.Empty, Matched(Heat, inTheFuture))).At);
    }

    [Fact]
    public void Events_are_in_the_order_of_their_days()
    {
        var later = Matched(Heat, Row(ListMeaning.Seen, null, new(2024, 3, 15)));
        var earlier = Matched(NamedTitles.Film(2, "Alien", 1979), Row(ListMeaning.Seen, null, new(2020, 3, 15)));
        var added = Plan(Profile.Empty, later, earlier);
        Assert.Equal(["tt0000002", "tt0000001"], added.Select(feedback => feedback.TitleId.Key));
    }

    [Fact]
    public void The_same_lists_add_nothing_the_second_time()
    {
        MatchedTitle[] titles =
        [
            Matched(Heat, Row(ListMeaning.Liked, new(4, 5)), Row(ListMeaning.Saved)),
            Matched(Song, Row(ListMeaning.Saved)),
        ];
        var added = Plan(Profile.Empty, titles);
        Assert.NotEmpty(added);
        Assert.Empty(Plan(Profile.From(added), titles));
    }

    [Fact]
    public void A_new_rating_replaces_an_imported_one()
    {
        var imported = Profile.From(Plan(Profile.Empty, Matched(Heat, Row(ListMeaning.Liked, new(4, 5)))));
        var feedback = Assert.Single(Plan(imported, Matched(Heat, Row(ListMeaning.Liked, new(2, 5)))));
        Assert.Equal(2, feedback.Stars!.Value.Count);
    }

    [Fact]
    public void A_persons_own_rating_is_not_replaced()
    {
        var rated = Profile.From([FeedbackEvent.Rated(Heat.Id, Stars.Of(1), Now)]);
        Assert.Empty(Plan(rated, Matched(Heat, Row(ListMeaning.Seen, new(5, 5)))));
    }

    [Fact]
    public void A_like_that_the_person_took_back_is_not_added_again()
    {
        var profile = Profile.From([Own(FeedbackKind.Like), Own(FeedbackKind.Like, on: false)]);
        var added = Plan(profile, Matched(Heat, Row(ListMeaning.Liked)));
        Assert.DoesNotContain(added, feedback => feedback.Kind == FeedbackKind.Like);
    }

    [Fact]
    public void A_title_that_the_person_dislikes_is_not_liked()
    {
        var profile = Profile.From([Own(FeedbackKind.Dislike)]);
        var added = Plan(profile, Matched(Heat, Row(ListMeaning.Liked)));
        Assert.DoesNotContain(added, feedback => feedback.Kind == FeedbackKind.Like);
    }

    private static IReadOnlyList<FeedbackEvent> Plan(Profile profile, params MatchedTitle[] titles) =>
        ImportPlan.For(profile, titles, Now);

    private static IEnumerable<FeedbackKind> Kinds(MatchedTitle title) =>
        Plan(Profile.Empty, title).Select(feedback => feedback.Kind);

    private static FeedbackEvent Own(FeedbackKind kind, bool on = true) => new(Heat.Id, kind, on, Now);

    private static MatchedTitle Matched(Title title, params ListEntry[] rows) => new(title, rows);

    private static ListEntry Row(ListMeaning? meaning, ImportedRating? rating = null, DateOnly? on = null) =>
        TitleMatcherTests.Row("x", null) with { Meaning = meaning, Rating = rating, On = on };
}
