using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Signals;
using ExpressiFy.Tests.Profiles;
using Microsoft.Extensions.Time.Testing;

namespace ExpressiFy.Tests.Recommendations.Signals;

/// <summary>What each signal prefers.</summary>
public sealed class SignalTests
{
    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();

    [Fact]
    public void A_funny_film_fits_a_lift_from_sad_better_than_a_tragic_one()
    {
        var context = ContextFor(Aim.Lift, Expression.Sad, Medium.Film);
        var funny = new MoodFit().Score(Film(("funny", 3), ("uplifting", 2)), context);
        var tragic = new MoodFit().Score(Film(("tragic", 3), ("dark", 2)), context);
        Assert.InRange(funny - tragic, 0.4, 1);
    }

    [Fact]
    public void Of_two_mood_words_at_one_point_the_sought_one_fits_better()
    {
        // "tense" and "scary" are almost at one point of the plane; matching surprise seeks only the first.
        var context = ContextFor(Aim.Match, Expression.Surprise, Medium.Film);
        var tense = new MoodFit().Score(Film(("tense", 3), ("exciting", 2)), context);
        var scary = new MoodFit().Score(Film(("scary", 3), ("exciting", 2)), context);
        Assert.True(tense > scary, $"tense {tense}, scary {scary}");
    }

    [Fact]
    public void Without_a_target_mood_is_neutral()
    {
        var context = ContextFor(Aim.Browse, Expression.Sad, Medium.Film);
        Assert.Equal(0.5, new MoodFit().Score(Film(("funny", 3)), context));
    }

    [Fact]
    public void A_slow_track_fits_a_calm_target_better_than_a_fast_one() =>
        Assert.True(TempoScore(Tempo.Slow, Aim.Calm) > TempoScore(Tempo.Fast, Aim.Calm));

    [Fact]
    public void A_fast_track_fits_a_lift_better_than_a_slow_one() =>
        Assert.True(TempoScore(Tempo.Fast, Aim.Lift) > TempoScore(Tempo.Slow, Aim.Lift));

    [Theory]
    [InlineData("Comedy", Aim.Lift, 1)]
    [InlineData("Horror", Aim.Lift, 0)]
    [InlineData("Horror", Aim.Calm, 0)]
    [InlineData("Drama", Aim.Calm, 0.5)]
    [InlineData("Horror", Aim.Match, 0.5)]
    public void A_genre_supports_an_aim_or_opposes_it_or_does_neither(string genre, Aim aim, double expected)
    {
        var film = new Candidate(SampleTitles.Film(("calm", 2)) with { Genres = [genre] });
        Assert.Equal(expected, new GenreFit().Score(film, ContextFor(aim, Expression.Sad, Medium.Film)));
    }

    [Fact]
    public void A_liked_film_scores_0_because_it_was_seen()
    {
        var film = Catalogue.Titles.First(title => title.Medium == Medium.Film);
        Assert.Equal(0, PreferenceScoreAfterLike(film));
    }

    [Fact]
    public void A_liked_track_scores_above_neutral_because_it_is_heard_again()
    {
        var track = Catalogue.Titles.First(title => title.Medium == Medium.Track);
        Assert.InRange(PreferenceScoreAfterLike(track), 0.51, 1);
    }

    [Fact]
    public void The_daily_shuffle_is_exponential()
    {
        const double Mean = 1.0 / 12;
        var scores = ShuffleScores(ContextFor(Aim.Browse, Expression.Sad, Medium.Film));
        Assert.InRange(scores.Average(), Mean * 0.93, Mean * 1.07);
        Assert.InRange(scores.Count(score => score > 2 * Mean) / (double)scores.Count, 0.115, 0.155);
        Assert.All(scores, score => Assert.InRange(score, 0, 1));
    }

    [Fact]
    public void The_daily_shuffle_is_the_same_for_the_same_day_and_seed_only()
    {
        var context = ContextFor(Aim.Browse, Expression.Sad, Medium.Film);
        var otherSeed = ContextFor(Aim.Browse, Expression.Sad, Medium.Film, seed: 1);
        var scores = ShuffleScores(context);
        Assert.Equal(scores, ShuffleScores(ContextFor(Aim.Browse, Expression.Sad, Medium.Film)));
        Assert.NotEqual(scores, ShuffleScores(context with { Day = context.Day.AddDays(1) }));
        Assert.NotEqual(scores, ShuffleScores(otherSeed));
    }

    private static double TempoScore(Tempo tempo, Aim aim)
    {
        var track = Catalogue.Titles.First(title => title.Tempo == tempo);
        return new TempoFit().Score(new(track), ContextFor(aim, Expression.Happy, Medium.Track));
    }

    private static double PreferenceScoreAfterLike(Title title)
    {
        var preferences = Preferences.Of(SampleProfiles.Of(FeedbackKind.Like, [title]), Catalogue);
        var context = ContextFor(Aim.Lift, Expression.Sad, title.Medium) with { Preferences = preferences };
        return new PreferenceFit().Score(new(title), context);
    }

    private static List<double> ShuffleScores(RankingContext context) =>
        [.. Catalogue.Titles.Select(title => new DailyShuffle().Score(new(title), context))];

    private static RankingContext ContextFor(Aim aim, Expression expression, Medium medium, int seed = 0) =>
        RankingContext.For(
            SampleRequests.Of(expression, aim, medium) with { Seed = seed },
            Preferences.Of(Profile.Empty, Catalogue),
            new FakeTimeProvider(SampleRequests.Noon));

    private static Candidate Film(params (string Word, int Strength)[] moods) => new(SampleTitles.Film(moods));
}
