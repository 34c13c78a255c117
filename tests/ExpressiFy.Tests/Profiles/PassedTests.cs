using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;

namespace ExpressiFy.Tests.Profiles;

/// <summary>"Not this one": weak evidence, that any other feedback on the title replaces.</summary>
public sealed class PassedTests
{
    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();
    private static readonly Title Film = Catalogue.Titles[100];

    private static readonly Profile Liking = SampleProfiles.Of(FeedbackKind.Like, Catalogue.Titles.Take(5));

    [Fact]
    public void A_title_that_was_passed_over_is_liked_less_and_far_less_so_than_a_hidden_one()
    {
        var before = ScoreAfter(Liking);
        var passed = before - ScoreAfter(Liking.With(Event(FeedbackKind.Passed)));
        var hidden = before - ScoreAfter(Liking.With(Event(FeedbackKind.Hide)));
        Assert.True(passed > 0);
        Assert.InRange(passed, 0, hidden / 3);
    }

    [Fact]
    public void Withdrawn_it_leaves_nothing()
    {
        var undone = Liking.With(Event(FeedbackKind.Passed)).With(Event(FeedbackKind.Passed, on: false));
        Assert.Equal(ScoreAfter(Liking), ScoreAfter(undone));
    }

    [Theory]
    [InlineData(FeedbackKind.Like)]
    [InlineData(FeedbackKind.Save)]
    [InlineData(FeedbackKind.Seen)]
    [InlineData(FeedbackKind.Hide)]
    public void Any_other_feedback_on_the_title_counts_in_place_of_it(FeedbackKind kind)
    {
        var said = Liking.With(Event(kind));
        Assert.Equal(ScoreAfter(said), ScoreAfter(said.With(Event(FeedbackKind.Passed))));
        Assert.Equal(ScoreAfter(said), ScoreAfter(Liking.With(Event(FeedbackKind.Passed)).With(Event(kind))));
    }

    [Fact]
    public void A_dozen_of_a_genre_tell_no_dislike_of_it()
    {
        var passed = Catalogue.Titles.Where(title => title.Genres.Contains("Western")).Take(12);
        Assert.Empty(Preferences.Of(SampleProfiles.Of(FeedbackKind.Passed, passed), Catalogue).Traits);
    }

    [Fact]
    public void One_by_somebody_new_leaves_the_scores_nearly_as_they_were()
    {
        const double LargestMove = 0.02;
        var before = Preferences.Of(Profile.Empty, Catalogue);
        var after = Preferences.Of(Profile.Empty.With(Event(FeedbackKind.Passed)), Catalogue);
        var liked = Preferences.Of(Profile.Empty.With(Event(FeedbackKind.Like)), Catalogue);
        Assert.All(Catalogue.Titles, title =>
            Assert.InRange(after.Score(title) - before.Score(title), -LargestMove, LargestMove));
        Assert.Contains(Catalogue.Titles, title => liked.Score(title) - before.Score(title) > 5 * LargestMove);
    }

    private static double ScoreAfter(Profile profile) => Preferences.Of(profile, Catalogue).Score(Film);

    private static FeedbackEvent Event(FeedbackKind kind, bool on = true) =>
        new(Film.Id, kind, on, DateTimeOffset.UnixEpoch.AddDays(1));
}
