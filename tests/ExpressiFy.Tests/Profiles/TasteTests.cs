using CsCheck;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;

namespace ExpressiFy.Tests.Profiles;

public sealed class TasteTests
{
    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();
    private static readonly Gen<Title> AnyTitle = Gen.Int[0, Catalogue.Titles.Count - 1].Select(index => Catalogue.Titles[index]);

    private static readonly Gen<FeedbackEvent> AnyEvent = Gen.Select(AnyTitle, Gen.Enum<FeedbackKind>(), Gen.Bool, Gen.Int[0, 1000])
        .Select((title, kind, on, minute) => new FeedbackEvent(title.Id, kind, on, DateTimeOffset.UnixEpoch.AddMinutes(minute)));

    [Fact]
    public void Of_someone_unknown_nothing_is_known() =>
        Assert.All(Catalogue.Titles, title => Assert.Equal(0.5, Taste.Of(Profile.Empty, Catalogue).Score(title)));

    [Fact]
    public void Scores_stay_between_0_and_1() => Gen.Select(AnyEvent.List[0, 60], AnyTitle).Sample((events, title) =>
        Taste.Of(Profile.From(events), Catalogue).Score(title) is >= 0 and <= 1);

    [Fact]
    public void A_like_speaks_for_what_shares_its_traits_and_a_dislike_against() => AnyTitle.Sample(title =>
    {
        var twin = title with { Id = TitleId.Film("tt99999999") };
        Assert.True(Taste.Of(Feedback.Of(FeedbackKind.Like, [title]), Catalogue).Score(twin) > 0.5);
        Assert.True(Taste.Of(Feedback.Of(FeedbackKind.Save, [title]), Catalogue).Score(twin) > 0.5);
        Assert.True(Taste.Of(Feedback.Of(FeedbackKind.Dislike, [title]), Catalogue).Score(twin) < 0.5);
        Assert.True(Taste.Of(Feedback.Of(FeedbackKind.Hide, [title]), Catalogue).Score(twin) < 0.5);
        Assert.Equal(0.5, Taste.Of(Feedback.Of(FeedbackKind.Seen, [title]), Catalogue).Score(twin));
    });

    [Fact]
    public void A_like_says_more_than_a_save() => AnyTitle.Sample(title =>
    {
        var twin = title with { Id = TitleId.Film("tt99999999") };
        return Taste.Of(Feedback.Of(FeedbackKind.Like, [title]), Catalogue).Score(twin) > Taste.Of(Feedback.Of(FeedbackKind.Save, [title]), Catalogue).Score(twin);
    });

    [Fact]
    public void Taking_it_back_leaves_no_trace() => Gen.Select(AnyEvent.List[0, 30], AnyEvent).Sample((events, next) =>
    {
        // A like ends a dislike for good, so only a title that nothing was said of yet comes back to exactly where it was.
        if (events.Any(earlier => earlier.TitleId == next.TitleId))
            return;

        var before = Profile.From(events);
        var after = before.With(next with { On = true }).With(next with { On = false });
        Assert.Equal(Scores(before), Scores(after));
    }, iter: 50);

    [Fact]
    public void The_order_of_feedback_on_different_titles_does_not_matter() => AnyEvent.List[0, 20].Sample(events =>
    {
        var distinct = events.DistinctBy(one => one.TitleId).ToList();
        Assert.Equal(Scores(Profile.From(distinct)), Scores(Profile.From(Enumerable.Reverse(distinct))));
    }, iter: 50);

    [Fact]
    public void Feedback_on_a_title_that_left_the_catalogue_is_passed_over()
    {
        var profile = Profile.Empty.With(new(TitleId.Film("tt99999999"), FeedbackKind.Like, true, DateTimeOffset.UnixEpoch));
        Assert.Equal(0.5, Taste.Of(profile, Catalogue).Score(Catalogue.Titles[0]));
    }

    private static List<double> Scores(Profile profile)
    {
        var taste = Taste.Of(profile, Catalogue);
        return [.. Catalogue.Titles.Select(taste.Score)];
    }
}
