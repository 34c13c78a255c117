using CsCheck;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;

namespace ExpressiFy.Tests.Profiles;

public sealed class PreferencesTests
{
    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();
    private static readonly Gen<Title> AnyTitle = Gen.Int[0, Catalogue.Titles.Count - 1].Select(index => Catalogue.Titles[index]);

    private static readonly Gen<FeedbackEvent> AnyEvent = Gen.Select(AnyTitle, Gen.Enum<FeedbackKind>(), Gen.Bool, Gen.Int[0, 1000], Gen.Int[1, 10], Gen.Int[0, MoodAfter.All.Count - 1])
        .Select((title, kind, on, minute, halves, mood) => new FeedbackEvent(title.Id, kind, on, DateTimeOffset.UnixEpoch.AddMinutes(minute))
        {
            Stars = on && kind == FeedbackKind.Rating ? Stars.Of(halves / 2d) : null,
            MoodAfter = on && kind == FeedbackKind.Left ? MoodAfter.All[mood] : null,
        });

    [Fact]
    public void Of_someone_unknown_nothing_is_known() =>
        Assert.All(Catalogue.Titles, title => Assert.Equal(0.5, Preferences.Of(Profile.Empty, Catalogue).Score(title)));

    [Fact]
    public void Scores_stay_between_0_and_1() => Gen.Select(AnyEvent.List[0, 60], AnyTitle).Sample((events, title) =>
        Preferences.Of(Profile.From(events), Catalogue).Score(title) is >= 0 and <= 1);

    [Fact]
    public void A_like_speaks_for_what_shares_its_traits_and_a_dislike_against() => AnyTitle.Sample(title =>
    {
        var twin = title with { Id = TitleId.Film("tt99999999") };
        Assert.True(Preferences.Of(SampleProfiles.Of(FeedbackKind.Like, [title]), Catalogue).Score(twin) > 0.5);
        Assert.True(Preferences.Of(SampleProfiles.Of(FeedbackKind.Save, [title]), Catalogue).Score(twin) > 0.5);
        Assert.True(Preferences.Of(SampleProfiles.Of(FeedbackKind.Dislike, [title]), Catalogue).Score(twin) < 0.5);
        Assert.True(Preferences.Of(SampleProfiles.Of(FeedbackKind.Hide, [title]), Catalogue).Score(twin) < 0.5);
        Assert.True(Preferences.Of(Rated(title, 5), Catalogue).Score(twin) > 0.5);
        Assert.True(Preferences.Of(Rated(title, 0.5), Catalogue).Score(twin) < 0.5);
        Assert.True(Preferences.Of(Left(title, MoodAfter.Better), Catalogue).Score(twin) > 0.5);
        Assert.True(Preferences.Of(Left(title, MoodAfter.Worse), Catalogue).Score(twin) < 0.5);
    });

    [Fact]
    public void More_stars_speak_more_for_a_title_in_comparison() => Gen.Select(AnyTitle, AnyTitle).Sample((one, other) =>
    {
        if (one.Id == other.Id || one.Genres.Intersect(other.Genres).Any())
            return;
        var ranks = new List<double>();
        foreach (var stars in new[] { 1, 3, 5 })
        {
            var preferences = Preferences.Of(Profile.From([FeedbackEvent.Rated(one.Id, Stars.Of(stars), default), FeedbackEvent.Rated(other.Id, Stars.Of(3.5), default)]), Catalogue);
            ranks.Add(preferences.Score(one) - preferences.Score(other));
        }

        Assert.Equal(ranks.Order(), ranks);
    }, iter: 50);

    [Fact]
    public void What_one_person_says_is_nothing_to_another() => Gen.Select(AnyEvent.List[1, 20], AnyEvent.List[1, 20], AnyTitle).Sample((one, other, title) =>
    {
        var before = Preferences.Of(Profile.From(one), Catalogue).Score(title);
        Preferences.Of(Profile.From(other), Catalogue).Score(title);
        return Preferences.Of(Profile.From(one), Catalogue).Score(title) == before;
    }, iter: 100);

    [Fact]
    public void Scores_of_all_titles_are_the_scores_one_by_one() => Gen.Select(AnyEvent.List[0, 20], Gen.Int, Gen.Enum<Medium>()).Sample((events, seed, medium) =>
    {
        var preferences = Preferences.Of(Profile.From(events), Catalogue);
        var titles = Catalogue.Titles.Where(title => title.Medium == medium).ToList();
        var scores = new float[titles.Count];
        preferences.ScoreAll(medium, seed, scores);
        for (var i = 0; i < scores.Length; i++)
            Assert.Equal(preferences.Score(titles[i], seed), scores[i], 1e-6);
    }, iter: 20);

    [Fact]
    public void A_stray_is_the_same_for_a_seed_and_another_for_another()
    {
        var preferences = Preferences.Of(SampleProfiles.Of(FeedbackKind.Like, Catalogue.Titles.Take(3)), Catalogue);
        var title = Catalogue.Titles[100];
        Assert.Equal(preferences.Score(title, 4), Preferences.Of(preferences.Profile, Catalogue).Score(title, 4));
        Assert.NotEqual(preferences.Score(title, 4), preferences.Score(title, 5));
    }

    [Fact]
    public void Five_thousand_words_are_learned_within_a_request()
    {
        // Seconds, where tenths are usual: a machine with much else to do must not fail this.
        var profile = Profile.From(Catalogue.Titles.Select((title, place) => FeedbackEvent.Rated(title.Id, Stars.Of(0.5 + (place % 10 / 2d)), default, FeedbackSource.Imported)));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.InRange(Preferences.Of(profile, Catalogue).Score(Catalogue.Titles[5]), 0, 1);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed}");
    }

    [Fact]
    public void Directors_and_series_one_likes_come_first()
    {
        var liked = Catalogue.Titles.Where(title => title.Creators.Contains("Hayao Miyazaki")).Take(2).ToList();
        var others = Catalogue.Titles.Where(title => title.Creators.Contains("Hayao Miyazaki")).Skip(2).ToList();
        var preferences = Preferences.Of(SampleProfiles.Of(FeedbackKind.Like, liked), Catalogue);
        Assert.All(others, title => Assert.InRange(Catalogue.Titles.Count(other => other.Medium == Medium.Film && preferences.Score(other) > preferences.Score(title)), 0, 60));
    }

    [Fact]
    public void A_like_says_more_than_a_save() => AnyTitle.Sample(title =>
    {
        var twin = title with { Id = TitleId.Film("tt99999999") };
        return Preferences.Of(SampleProfiles.Of(FeedbackKind.Like, [title]), Catalogue).Score(twin) > Preferences.Of(SampleProfiles.Of(FeedbackKind.Save, [title]), Catalogue).Score(twin);
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
        Assert.Equal(0.5, Preferences.Of(profile, Catalogue).Score(Catalogue.Titles[0]));
    }

    private static Profile Rated(Title title, double stars) => Profile.From([FeedbackEvent.Rated(title.Id, Stars.Of(stars), default)]);

    private static Profile Left(Title title, MoodAfter mood) => Profile.From([FeedbackEvent.WithMoodAfter(title.Id, mood, default)]);

    private static List<double> Scores(Profile profile)
    {
        var preferences = Preferences.Of(profile, Catalogue);
        return [.. Catalogue.Titles.Select(title => preferences.Score(title))];
    }
}
