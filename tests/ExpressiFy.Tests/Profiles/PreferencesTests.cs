using CsCheck;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;

namespace ExpressiFy.Tests.Profiles;

public sealed class PreferencesTests
{
    private const double Neutral = 0.5;

    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();
    private static readonly Gen<Title> AnyTitle =
        Gen.Int[0, Catalogue.Titles.Count - 1].Select(index => Catalogue.Titles[index]);

    private static readonly Gen<FeedbackEvent> AnyEvent = Gen.Select(
        AnyTitle,
        Gen.Enum<FeedbackKind>(),
        Gen.Bool,
        Gen.Int[0, 1000],
        Gen.Int[1, 10],
        Gen.Int[0, MoodAfter.All.Count - 1].Select(index => MoodAfter.All[index]),
        (title, kind, on, minute, halfStars, mood) => Event(title, kind, on, minute, halfStars / 2d, mood));

    private static readonly Gen<(Title First, Title Second)> TitlesWithoutCommonGenre = Gen
        .Select(AnyTitle, AnyTitle)
        .Where((first, second) => first.Id != second.Id && !first.Genres.Intersect(second.Genres).Any());

    // Predictions are in units of the person's usual one for a medium: those of two media cannot be compared.
    private static readonly Gen<(Title First, Title Second)> TitlesOfOneMedium =
        TitlesWithoutCommonGenre.Where(pair => pair.First.Medium == pair.Second.Medium);

    private static readonly Gen<(List<FeedbackEvent> Events, FeedbackEvent Next)> EventsAndOneOnAnotherTitle = Gen
        .Select(AnyEvent.List[0, 30], AnyEvent)
        .Where((events, next) => events.All(feedback => feedback.TitleId != next.TitleId));

    [Fact]
    public void Without_feedback_a_score_grows_a_little_with_popularity_and_else_is_neutral()
    {
        const double MaxDistance = 0.13;
        var preferences = Preferences.Of(Profile.Empty, Catalogue);
        Assert.All(Catalogue.Titles, title =>
        {
            Assert.InRange(preferences.Score(title), Neutral - MaxDistance, Neutral + MaxDistance);
            Assert.Equal(Neutral, preferences.LearnedScore(title));
        });
        Assert.All(Enum.GetValues<Medium>(), medium =>
        {
            var byPopularity = Catalogue.Titles.Where(title => title.Medium == medium)
                .OrderBy(title => title.Popularity)
                .Select(title => preferences.Score(title))
                .ToList();
            Assert.Equal(byPopularity.Order(), byPopularity);
        });
    }

    [Fact]
    public void Popularity_fades_with_all_that_is_said()
    {
        const int WellKnown = 8;
        var features = TitleFeatures.Of(Catalogue);
        var popular = Catalogue.Titles.Where(title => title.Popularity == WellKnown).ToList();
        List<double> weights = [.. new[] { 3, 10, 30, 100 }.Select(WeightAfter)];
        Assert.Equal(weights.OrderDescending(), weights);
        Assert.True(weights[^1] < weights[0] / 3);

        double WeightAfter(int count)
        {
            var profile = SampleProfiles.Of(FeedbackKind.Like, popular.Take(count));
            return PopularityPrior.WeightOf(Observations.Of(profile, features), features);
        }
    }

    [Fact]
    public void Likes_of_little_known_films_end_the_influence_of_popularity()
    {
        const int LittleKnown = 3;
        var liked = Catalogue.Titles.Where(title => title.Popularity <= LittleKnown).Take(3).ToList();
        var preferences = Preferences.Of(SampleProfiles.Of(FeedbackKind.Like, liked), Catalogue);
        var famous = Catalogue.Titles.First(title => title.Popularity == 10);
        Assert.Equal(preferences.LearnedScore(famous), preferences.Score(famous));
    }

    [Fact]
    public void Scores_are_between_0_and_1() => Gen.Select(AnyEvent.List[0, 60], AnyTitle).Sample((events, title) =>
        Preferences.Of(Profile.From(events), Catalogue).Score(title) is >= 0 and <= 1);

    [Fact]
    public void Positive_feedback_raises_the_score_of_a_title_with_the_same_features() => AnyTitle.Sample(title =>
    {
        var twin = TwinOf(title);
        Assert.True(ScoreOf(twin, SampleProfiles.Of(FeedbackKind.Like, [title])) > Neutral);
        Assert.True(ScoreOf(twin, SampleProfiles.Of(FeedbackKind.Save, [title])) > Neutral);
        Assert.True(ScoreOf(twin, Rated(title, 5)) > Neutral);
        Assert.True(ScoreOf(twin, WithMoodAfter(title, MoodAfter.Better)) > Neutral);
    });

    [Fact]
    public void Negative_feedback_lowers_the_score_of_a_title_with_the_same_features() => AnyTitle.Sample(title =>
    {
        var twin = TwinOf(title);
        Assert.True(ScoreOf(twin, SampleProfiles.Of(FeedbackKind.Dislike, [title])) < Neutral);
        Assert.True(ScoreOf(twin, SampleProfiles.Of(FeedbackKind.Hide, [title])) < Neutral);
        Assert.True(ScoreOf(twin, Rated(title, 0.5)) < Neutral);
        Assert.True(ScoreOf(twin, WithMoodAfter(title, MoodAfter.Worse)) < Neutral);
    });

    [Fact]
    public void A_like_raises_the_score_more_than_a_save() => AnyTitle.Sample(title =>
    {
        var twin = TwinOf(title);
        var liked = ScoreOf(twin, SampleProfiles.Of(FeedbackKind.Like, [title]));
        return liked > ScoreOf(twin, SampleProfiles.Of(FeedbackKind.Save, [title]));
    });

    [Fact]
    public void More_stars_raise_a_title_compared_with_another_one() => TitlesOfOneMedium.Sample(pair =>
    {
        var otherRating = FeedbackEvent.Rated(pair.Second.Id, Stars.Of(3.5), default);
        var differences = new List<double>();
        foreach (var stars in new[] { 1, 3, 5 })
        {
            var rating = FeedbackEvent.Rated(pair.First.Id, Stars.Of(stars), default);
            var preferences = Preferences.Of(Profile.From([rating, otherRating]), Catalogue);
            differences.Add(PredictionOf(pair.First, preferences) - PredictionOf(pair.Second, preferences));
        }

        Assert.Equal(differences.Order(), differences);
    }, iter: 50);

    [Fact]
    public void Titles_of_liked_directors_are_among_the_best_films()
    {
        const int BestFilms = 60;
        var films = Catalogue.Titles.Where(title => title.Medium == Medium.Film).ToList();
        var ofDirector = films.Where(title => title.Creators.Contains("Hayao Miyazaki")).ToList();
        var preferences = Preferences.Of(SampleProfiles.Of(FeedbackKind.Like, ofDirector.Take(2)), Catalogue);

        var ranked = films.OrderByDescending(title => preferences.Score(title)).Take(BestFilms + 1).ToList();

        Assert.True(ofDirector.Count > 2);
        Assert.Subset(ranked.ToHashSet(), ofDirector.Skip(2).ToHashSet());
    }

    [Fact]
    public void The_scores_of_a_medium_are_the_scores_of_its_titles() =>
        Gen.Select(AnyEvent.List[0, 20], Gen.Int, Gen.Enum<Medium>()).Sample((events, seed, medium) =>
        {
            var preferences = Preferences.Of(Profile.From(events), Catalogue);
            var titles = Catalogue.Titles.Where(title => title.Medium == medium).ToList();
            var scores = new float[titles.Count];
            preferences.ScoreAll(medium, ofEstimated: false, seed, scores);
            for (var i = 0; i < scores.Length; i++)
                Assert.Equal(preferences.Score(titles[i], seed), scores[i], 1e-5);
        }, iter: 20);

    [Fact]
    public void Exploration_depends_on_the_seed_alone()
    {
        var likes = SampleProfiles.Of(FeedbackKind.Like, Catalogue.Titles.Take(3));
        var preferences = Preferences.Of(likes, Catalogue);
        var title = Catalogue.Titles[100];

        var score = preferences.Score(title, seed: 4);

        Assert.NotEqual(score, preferences.Score(title, seed: 5));
        Assert.Equal(score, Preferences.Of(Profile.From(likes.Events), Catalogue).Score(title, seed: 4));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(20)]
    public void Exploration_is_small_beside_what_was_learned(int likes)
    {
        const double MaxNoise = 0.4;
        var liked = Catalogue.Titles.Where(title => title.Genres.Contains("Western")).Take(likes);
        var preferences = Preferences.Of(SampleProfiles.Of(FeedbackKind.Like, liked), Catalogue);
        var films = Catalogue.Titles.Where(title => title.Medium == Medium.Film).ToList();

        for (var seed = 1; seed <= 5; seed++)
        {
            var noise = films.Sum(film => Square(preferences.Score(film, seed) - preferences.Score(film)));
            var signal = films.Sum(film => Square(preferences.LearnedScore(film) - Neutral));
            Assert.InRange(Math.Sqrt(noise / signal), 0.01, MaxNoise);
        }
    }

    [Fact]
    public void Three_dislikes_are_felt_as_soon_as_three_likes()
    {
        var westerns = Catalogue.Titles.Where(title => title.Genres.Contains("Western")).ToList();
        var likes = Preferences.Of(SampleProfiles.Of(FeedbackKind.Like, westerns.Take(3)), Catalogue);
        var dislikes = Preferences.Of(SampleProfiles.Of(FeedbackKind.Dislike, westerns.Take(3)), Catalogue);
        Assert.All(westerns, film =>
            Assert.Equal(likes.LearnedScore(film) - Neutral, Neutral - dislikes.LearnedScore(film), 1e-6));
    }

    [Fact]
    public void The_share_of_a_genre_is_that_of_the_likes_as_if_there_were_one_more()
    {
        var westerns = Catalogue.Titles.Where(title => title.Genres.Contains("Western")).Take(3);
        var track = Catalogue.Titles.First(title => title.Medium == Medium.Track);
        var profile = SampleProfiles.Of(FeedbackKind.Like, [.. westerns, track]);
        var preferences = Preferences.Of(profile, Catalogue);
        Assert.Equal(0.75, preferences.LikedShareOf(Medium.Film, "Western"));
        Assert.Equal(0, preferences.LikedShareOf(Medium.Film, "Horror"));
    }

    // A like also withdraws a dislike of the same title, so the feedback given and withdrawn is on a title without
    // other feedback.
    [Fact]
    public void Withdrawn_feedback_leaves_every_score_as_it_was() => EventsAndOneOnAnotherTitle.Sample(sample =>
    {
        var before = Profile.From(sample.Events);
        var after = before.With(sample.Next with { On = true }).With(sample.Next with { On = false });
        Assert.Equal(AllScores(before), AllScores(after));
    }, iter: 50);

    [Fact]
    public void The_order_of_feedback_on_different_titles_does_not_matter() => AnyEvent.List[0, 20].Sample(events =>
    {
        var distinct = events.DistinctBy(feedback => feedback.TitleId).ToList();
        var reversed = Enumerable.Reverse(distinct);
        Assert.Equal(AllScores(Profile.From(distinct)), AllScores(Profile.From(reversed)));
    }, iter: 50);

    [Fact]
    public void Other_profiles_do_not_change_a_score() =>
        Gen.Select(AnyEvent.List[1, 20], AnyEvent.List[1, 20], AnyTitle).Sample((own, others, title) =>
        {
            var before = ScoreOf(title, Profile.From(own));
            ScoreOf(title, Profile.From(others));
            return ScoreOf(title, Profile.From(own)) == before;
        }, iter: 100);

    [Fact]
    public void Feedback_on_a_title_outside_the_catalogue_is_ignored()
    {
        var like = new FeedbackEvent(TitleId.Film("tt99999999"), FeedbackKind.Like, On: true, DateTimeOffset.UnixEpoch);
        Assert.Equal(AllScores(Profile.Empty), AllScores(Profile.From([like])));
    }

    private static FeedbackEvent Event(
        Title title, FeedbackKind kind, bool on, int minute, double stars, MoodAfter mood)
    {
        var at = DateTimeOffset.UnixEpoch.AddMinutes(minute);
        // Only series have episodes.
        var said = kind == FeedbackKind.Episode && title.Medium != Medium.Series ? FeedbackKind.Save : kind;
        Assert.True(FeedbackEvent.TryCreate(
            title.Id, said, on, at, stars, mood.Name, out var feedback, episode: minute + 1));
        return feedback;
    }

    private static Title TwinOf(Title title) => title with { Id = TitleId.Film("tt99999999") };

    private static Profile Rated(Title title, double stars) =>
        Profile.From([FeedbackEvent.Rated(title.Id, Stars.Of(stars), default)]);

    private static Profile WithMoodAfter(Title title, MoodAfter mood) =>
        Profile.From([FeedbackEvent.WithMoodAfter(title.Id, mood, default)]);

    private static double ScoreOf(Title title, Profile profile) => Preferences.Of(profile, Catalogue).Score(title);

    // Scores near 0 and 1 hardly differ; the predictions that they are the hyperbolic tangents of do.
    private static double PredictionOf(Title title, Preferences preferences) =>
        Math.Atanh((2 * preferences.LearnedScore(title)) - 1);

    private static double Square(double value) => value * value;

    private static List<double> AllScores(Profile profile)
    {
        var preferences = Preferences.Of(profile, Catalogue);
        return [.. Catalogue.Titles.Select(title => preferences.Score(title))];
    }
}
