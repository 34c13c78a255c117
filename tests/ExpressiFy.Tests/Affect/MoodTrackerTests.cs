using CsCheck;
using ExpressiFy.Affect;

namespace ExpressiFy.Tests.Affect;

public sealed class MoodTrackerTests
{
    private static readonly Gen<Expression> AnyExpression =
        Gen.Int[0, ExpressionScores.Count - 1].Select(label => (Expression)label);

    private static readonly Gen<double> AnyFrameRate = Gen.Double[5, 30];

    public static TheoryData<double> FrameRates => [5, 8, 10, 15, 24, 30];

    [Theory]
    [MemberData(nameof(FrameRates))]
    public void With_every_fifth_frame_misread_the_mood_changes_at_most_once_in_ten_seconds(double framesPerSecond)
    {
        const int runs = 400;
        // At 5 frames a second, four frames in succession are misread as the same expression in one of a few hundred
        // runs.
        var allowed = framesPerSecond < 10 ? 2 : 0;
        var unsteady = Enumerable.Range(0, runs).Count(seed => ChangesIn(seed) > 1);
        Assert.True(unsteady <= allowed, $"{unsteady} of {runs}");

        int ChangesIn(int seed)
        {
            var expression = (Expression)(seed % ExpressionScores.Count);
            var readings = new SimulatedReadings(seed, framesPerSecond, _ => expression);
            return SimulatedReadings.Changes(readings.Follow(new(), 10).Select(reading => reading.Mood));
        }
    }

    [Fact]
    public void A_true_change_is_followed_within_a_second_and_a_half() =>
        Gen.Select(Gen.Int, AnyFrameRate, AnyExpression, AnyExpression).Sample((seed, rate, before, after) =>
        {
            var readings = new SimulatedReadings(seed, rate, second => second < 4 ? before : after) { Misreads = 0 };
            return readings.Follow(new(), 5.5).Last().Mood!.Expression == after;
        });

    [Theory]
    [MemberData(nameof(FrameRates))]
    public void With_every_fifth_frame_misread_a_true_change_is_followed_in_19_runs_of_20(double framesPerSecond)
    {
        const int runs = 400;
        var followed = Enumerable.Range(0, runs).Count(IsFollowed);
        Assert.True(followed >= 0.95 * runs, $"{followed} of {runs}");

        bool IsFollowed(int seed)
        {
            var readings = new SimulatedReadings(seed, framesPerSecond, TurningSad);
            return readings.Follow(new(), 5.5).Last().Mood!.Expression == Expression.Sad;
        }

        static Expression TurningSad(double second) => second < 4 ? Expression.Neutral : Expression.Sad;
    }

    [Fact]
    public void A_change_to_a_lead_that_is_small_but_lasts_is_followed()
    {
        var tracker = new MoodTracker();
        Show(tracker, Shares((Expression.Neutral, 0.6), (Expression.Sad, 0.2)), 0, 3);
        var mood = Show(tracker, Shares((Expression.Neutral, 0.3), (Expression.Sad, 0.5)), 3.1, 4.5);
        Assert.Equal(Expression.Sad, mood!.Expression);
    }

    [Fact]
    public void Two_expressions_that_take_turns_do_not_make_the_mood_flicker()
    {
        var tracker = new MoodTracker();
        var moods = new List<Mood?>();
        for (var frame = 0; frame < 300; frame++)
        {
            var expression = frame / 3 % 2 == 0 ? Expression.Happy : Expression.Surprise;
            moods.Add(tracker.Observe(ExpressionScores.Only(expression), TimeSpan.FromSeconds(frame / 15d)));
        }

        Assert.True(SimulatedReadings.Changes(moods) <= 1);
    }

    [Fact]
    public void Smoothing_does_not_depend_on_the_frame_rate() =>
        Gen.Select(AnyExpression, AnyExpression, AnyFrameRate, AnyFrameRate).Sample((before, after, rate, otherRate) =>
        {
            var pairs = After(rate).ToArray().Zip(After(otherRate).ToArray());
            return pairs.All(pair => Math.Abs(pair.First - pair.Second) < 1e-9);

            ExpressionScores After(double framesPerSecond)
            {
                var tracker = new MoodTracker();
                Show(tracker, ExpressionScores.Only(before), 0, 1, framesPerSecond);
                Show(tracker, ExpressionScores.Only(after), 1, 2, framesPerSecond);
                return tracker.Scores!;
            }
        });

    [Fact]
    public void Ten_and_thirty_frames_a_second_turn_at_the_same_moment()
    {
        Assert.InRange(Math.Abs(Turn(10) - Turn(30)), 0, 0.101);

        static double Turn(double rate)
        {
            var readings = new SimulatedReadings(1, rate, TurningAngry) { Misreads = 0 };
            return readings.Follow(new(), 6).First(reading => reading.Mood!.Expression == Expression.Angry).Second;
        }

        static Expression TurningAngry(double second) => second < 3 ? Expression.Happy : Expression.Angry;
    }

    [Fact]
    public void The_first_reading_is_not_stable_until_it_has_held()
    {
        var tracker = new MoodTracker();
        Assert.False(Show(tracker, ExpressionScores.Only(Expression.Happy), 0, 0.3)!.Stable);
        Assert.True(Show(tracker, ExpressionScores.Only(Expression.Happy), 0.4, 1)!.Stable);
    }

    [Fact]
    public void Without_a_face_the_mood_fades_and_ends()
    {
        var tracker = new MoodTracker();
        var certain = Show(tracker, ExpressionScores.Only(Expression.Happy), 0, 2)!;
        var fading = tracker.Observe(null, TimeSpan.FromSeconds(3))!;
        Assert.Equal(Expression.Happy, fading.Expression);
        Assert.True(fading.Confidence < certain.Confidence);
        Assert.Null(tracker.Observe(null, TimeSpan.FromSeconds(4.1)));
        Assert.Null(tracker.Scores);
    }

    [Fact]
    public void After_a_gap_the_next_face_starts_anew()
    {
        var tracker = new MoodTracker();
        Show(tracker, ExpressionScores.Only(Expression.Happy), 0, 5);
        var mood = tracker.Observe(ExpressionScores.Only(Expression.Sad), TimeSpan.FromSeconds(9))!;
        Assert.Equal((Expression.Sad, false), (mood.Expression, mood.Stable));
    }

    [Fact]
    public void Before_any_face_there_is_no_reading() =>
        Assert.Null(new MoodTracker().Observe(null, TimeSpan.FromSeconds(1)));

    [Fact]
    public void A_mood_that_the_person_names_holds_at_once_and_until_released()
    {
        var tracker = new MoodTracker();
        Show(tracker, ExpressionScores.Only(Expression.Happy), 0, 2);
        tracker.Override(Expression.Sad);
        var sad = Mood.Named(Expression.Sad);
        Assert.Equal(sad, tracker.Observe(ExpressionScores.Only(Expression.Happy), TimeSpan.FromSeconds(2.1)));
        Assert.Equal(sad, tracker.Observe(null, TimeSpan.FromSeconds(60)));
        tracker.Release();
        Assert.Equal(Expression.Happy, Show(tracker, ExpressionScores.Only(Expression.Happy), 60.1, 61)!.Expression);
    }

    [Fact]
    public void A_frame_from_the_past_is_refused()
    {
        var tracker = new MoodTracker();
        tracker.Observe(null, TimeSpan.FromSeconds(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => tracker.Observe(null, TimeSpan.FromSeconds(0.9)));
    }

    private static Mood? Show(
        MoodTracker tracker,
        ExpressionScores scores,
        double from,
        double until,
        double framesPerSecond = 10)
    {
        Mood? mood = null;
        for (var frame = 0; from + (frame / framesPerSecond) < until; frame++)
            mood = tracker.Observe(scores, TimeSpan.FromSeconds(from + (frame / framesPerSecond)));
        return tracker.Observe(scores, TimeSpan.FromSeconds(until)) ?? mood;
    }

    private static ExpressionScores Shares(params (Expression Expression, double Share)[] shares)
    {
        var weights = new double[ExpressionScores.Count];
        var rest = 1 - shares.Sum(part => part.Share);
        Array.Fill(weights, rest / (ExpressionScores.Count - shares.Length));
        foreach (var (expression, share) in shares)
            weights[(int)expression] = share;
        return ExpressionScores.FromWeights(weights);
    }
}
