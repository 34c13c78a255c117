using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Recommendations.Signals;

namespace ExpressiFy.Tests.Recommendations.Signals;

public sealed class SignalTests
{
    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();
    private static readonly DateOnly Today = new(2026, 3, 1);

    public static TheoryData<IRankingSignal> All => [new MoodFit(), new PreferenceFit(), new Acclaim(), new GenreFit(), new TempoFit(), new DailyShuffle(), new Novelty(), new Exploration()];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_signal_stays_between_0_and_1(IRankingSignal signal)
    {
        foreach (var aim in Enum.GetValues<Aim>().Except([Aim.Toward]))
        {
            foreach (var expression in ExpressionLabels.All)
            {
                foreach (var title in Catalogue.Titles)
                    Assert.InRange(signal.Score(new(title), Occasion(aim, expression, title.Medium)), 0, 1);
            }
        }
    }

    [Fact]
    public void A_funny_film_fits_a_lift_from_sad_better_than_a_tragic_one()
    {
        var context = Occasion(Aim.Lift, Expression.Sad, Medium.Film);
        Assert.True(new MoodFit().Score(Film(("funny", 3), ("uplifting", 2)), context) > new MoodFit().Score(Film(("tragic", 3), ("dark", 2)), context) + 0.4);
    }

    [Fact]
    public void A_mood_word_counts_more_than_its_neighbours_in_the_plane()
    {
        // "tense" and "scary" stand almost at one point; for someone surprised one of them is welcome.
        var context = Occasion(Aim.Match, Expression.Surprise, Medium.Film);
        Assert.True(new MoodFit().Score(Film(("tense", 3), ("exciting", 2)), context) > new MoodFit().Score(Film(("scary", 3), ("exciting", 2)), context));
    }

    [Fact]
    public void Without_a_target_mood_says_nothing() =>
        Assert.Equal(0.5, new MoodFit().Score(Film(("funny", 3)), Occasion(Aim.Browse, Expression.Sad, Medium.Film)));

    [Fact]
    public void Slow_tracks_suit_a_calm_target_and_fast_ones_a_lively_one()
    {
        Assert.True(Pace(Tempo.Slow, Aim.Calm) > Pace(Tempo.Fast, Aim.Calm));
        Assert.True(Pace(Tempo.Fast, Aim.Lift) > Pace(Tempo.Slow, Aim.Lift));

        static double Pace(Tempo tempo, Aim aim) =>
            new TempoFit().Score(new(Catalogue.Titles.First(title => title.Tempo == tempo)), Occasion(aim, Expression.Happy, Medium.Track));
    }

    [Fact]
    public void A_comedy_helps_to_lift_and_horror_does_not()
    {
        Assert.True(Score("Comedy", Aim.Lift) > 0.5);
        Assert.True(Score("Horror", Aim.Lift) < 0.5);
        Assert.True(Score("Horror", Aim.Calm) < 0.5);
        Assert.Equal(0.5, Score("Horror", Aim.Match));

        static double Score(string genre, Aim aim) =>
            new GenreFit().Score(new(Film(("calm", 2)).Title with { Genres = [genre] }), Occasion(aim, Expression.Sad, Medium.Film));
    }

    [Fact]
    public void A_liked_film_makes_room_and_a_liked_track_does_not()
    {
        var film = Catalogue.Titles.First(title => title.Medium == Medium.Film);
        var track = Catalogue.Titles.First(title => title.Medium == Medium.Track);
        var preferences = Preferences.Of(Profiles.SampleProfiles.Of(FeedbackKind.Like, [film, track]), Catalogue);
        Assert.Equal(0, new PreferenceFit().Score(new(film), Occasion(Aim.Lift, Expression.Sad, Medium.Film) with { Preferences = preferences }));
        Assert.True(new PreferenceFit().Score(new(track), Occasion(Aim.Lift, Expression.Sad, Medium.Track) with { Preferences = preferences }) > 0.5);
    }

    [Fact]
    public void Freshness_is_spread_evenly_and_changes_with_day_and_seed()
    {
        var context = Occasion(Aim.Browse, Expression.Sad, Medium.Film);
        var scores = Scores(context);
        Assert.InRange(scores.Average(), 0.45, 0.55);
        Assert.InRange(scores.Count(score => score < 0.1) / (double)scores.Count, 0.06, 0.14);
        Assert.Equal(scores, Scores(context));
        Assert.NotEqual(scores, Scores(context with { Day = Today.AddDays(1) }));
        Assert.NotEqual(scores, Scores(Occasion(Aim.Browse, Expression.Sad, Medium.Film, seed: 1)));

        static List<double> Scores(RankingContext context) => [.. Catalogue.Titles.Select(title => new DailyShuffle().Score(new(title), context))];
    }

    private static RankingContext Occasion(Aim aim, Expression expression, Medium medium, int seed = 0)
    {
        var request = new RecommendationRequest(medium, aim, expression.Affect(), 12) { Expression = expression, Seed = seed };
        return RankingContext.For(request, Preferences.Of(Profile.Empty, Catalogue), TimeProvider.System) with { Day = Today };
    }

    private static Candidate Film(params (string Word, int Strength)[] moods) => new(new Title
    {
        Id = TitleId.Film("tt0000001"),
        Name = "A Film",
        Year = 2000,
        Creators = ["Someone"],
        Genres = ["Drama"],
        Languages = ["en"],
        Moods = [.. moods.Select(mood => new MoodTag(MoodVocabulary.Find(mood.Word), mood.Strength))],
        Acclaim = 1,
    });
}
