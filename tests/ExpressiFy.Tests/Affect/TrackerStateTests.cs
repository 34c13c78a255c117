using ExpressiFy.Affect;

namespace ExpressiFy.Tests.Affect;

/// <summary>A tracker that goes on where another one stopped.</summary>
public sealed class TrackerStateTests
{
    private static readonly ExpressionScores Happy = ExpressionScores.FromWeights([1, 1, 1, 12, 1, 1, 3]);
    private static readonly ExpressionScores Sad = ExpressionScores.FromWeights([1, 1, 1, 1, 12, 1, 3]);

    [Fact]
    public void It_has_the_same_mood_at_the_next_frame()
    {
        var (before, mood) = Shown(Happy, seconds: 3);
        var after = new MoodTracker();
        after.Resume(before.State);
        var first = after.Observe(Happy, TimeSpan.FromSeconds(0.1))!;
        Assert.Equal(mood.Expression, first.Expression);
        Assert.Equal(mood.Confidence, first.Confidence, tolerance: 1e-6);
    }

    [Fact]
    public void It_changes_the_mood_only_after_another_one_was_ahead_for_a_while()
    {
        var after = new MoodTracker();
        after.Resume(Shown(Happy, seconds: 3).Tracker.State);
        Assert.Equal(Expression.Happy, after.Observe(Sad, TimeSpan.Zero)!.Expression);
        Assert.Equal(Expression.Happy, Show(after, Sad, from: 0.1, until: 0.4).Expression);
        Assert.Equal(Expression.Sad, Show(after, Sad, from: 0.5, until: 2).Expression);
    }

    [Fact]
    public void Its_first_readings_are_not_stable()
    {
        var after = new MoodTracker();
        after.Resume(Shown(Happy, seconds: 3).Tracker.State);
        Assert.False(after.Observe(Happy, TimeSpan.Zero)!.Stable);
        Assert.True(Show(after, Happy, from: 0.1, until: 1).Stable);
    }

    [Fact]
    public void It_compares_with_the_same_neutral_face_at_once()
    {
        var sadAtRest = SimulatedFace.Reading(Expression.Sad, 1);
        var before = new MoodTracker();
        before.StartBaseline();
        Show(before, sadAtRest, from: 0, until: 3.5);
        var expected = Show(before, sadAtRest, from: 3.6, until: 9);

        var after = new MoodTracker();
        after.Resume(before.State);
        Assert.Equal(1, after.BaselineProgress);
        var first = after.Observe(sadAtRest, TimeSpan.Zero)!;
        Assert.Equal(Expression.Neutral, expected.Expression);
        Assert.Equal(expected.Expression, first.Expression);
        Assert.Equal(expected.Confidence, first.Confidence, tolerance: 0.01);
    }

    [Fact]
    public void It_forgets_the_mood_when_nobody_is_there()
    {
        var after = new MoodTracker();
        after.Resume(Shown(Happy, seconds: 3).Tracker.State);
        Assert.Null(after.Observe(null, TimeSpan.FromSeconds(0.1)));
        Assert.Equal(Expression.Sad, after.Observe(Sad, TimeSpan.FromSeconds(0.2))!.Expression);
    }

    [Fact]
    public void A_neutral_face_that_is_not_complete_is_not_handed_on()
    {
        var before = new MoodTracker();
        before.StartBaseline();
        Show(before, SimulatedFace.Reading(Expression.Sad, 1), from: 0, until: 1);
        Assert.Null(before.State.Resting);
    }

    [Fact]
    public void Nothing_is_known_without_a_reading() => Assert.Equal(TrackerState.Empty, new MoodTracker().State);

    [Fact]
    public void What_it_knew_itself_is_replaced()
    {
        var tracker = Shown(Happy, seconds: 3).Tracker;
        tracker.Resume(TrackerState.Empty);
        Assert.Equal(Expression.Sad, tracker.Observe(Sad, TimeSpan.FromSeconds(3.1))!.Expression);
    }

    private static (MoodTracker Tracker, Mood Mood) Shown(ExpressionScores scores, double seconds)
    {
        var tracker = new MoodTracker();
        return (tracker, Show(tracker, scores, from: 0, until: seconds));
    }

    private static Mood Show(MoodTracker tracker, ExpressionScores scores, double from, double until) =>
        Show(tracker, new FaceReading(scores), from, until);

    private static Mood Show(MoodTracker tracker, FaceReading reading, double from, double until)
    {
        Mood? mood = null;
        for (var at = from; at <= until; at += 0.1)
            mood = tracker.Observe(reading, TimeSpan.FromSeconds(at));
        return mood!;
    }
}
