using ExpressiFy.Affect;

namespace ExpressiFy.Tests.Affect;

/// <summary>A person's own neutral face in the tracker: collected, compared with, followed, forgotten.</summary>
public sealed class NeutralFaceTests
{
    private static readonly FaceReading SadAtRest = SimulatedFace.Reading(Expression.Sad, 1);
    private static readonly FaceReading QuietSmile = SimulatedFace.Reading([-6, -6, -6, -0.5, 1, -6, 0]);

    [Fact]
    public void A_resting_face_that_reads_sad_reads_neutral_against_itself_and_a_quiet_smile_is_found()
    {
        var tracker = new MoodTracker();
        Assert.Null(tracker.BaselineProgress);
        Assert.Equal(Expression.Sad, tracker.Show(0, 2, SadAtRest)!.Expression);
        tracker.StartBaseline();
        tracker.Show(2.1, 3.5, SadAtRest);
        Assert.InRange(tracker.BaselineProgress!.Value, 0.3, 0.6);
        Assert.Equal(Expression.Neutral, tracker.Show(3.6, 9, SadAtRest)!.Expression);
        Assert.Equal(1, tracker.BaselineProgress);
        Assert.Equal(Expression.Happy, tracker.Show(9.1, 12, QuietSmile)!.Expression);
        Assert.Equal(Expression.Neutral, tracker.Show(12.1, 15, SadAtRest)!.Expression);
        tracker.ClearBaseline();
        Assert.Null(tracker.BaselineProgress);
        Assert.Null(tracker.State.Resting);
        Assert.Equal(Expression.Sad, tracker.Show(15.1, 19, SadAtRest)!.Expression);
    }

    [Fact]
    public void Nothing_jumps_when_the_personal_reading_comes_or_goes()
    {
        var tracker = new MoodTracker();
        tracker.Show(0, 2, SadAtRest);
        tracker.StartBaseline();
        var shares = new List<double>();
        tracker.Show(2.1, 9, second =>
        {
            shares.Add(tracker.Scores![Expression.Sad]);
            return SadAtRest;
        });
        tracker.ClearBaseline();
        tracker.Show(9.1, 14, second =>
        {
            shares.Add(tracker.Scores![Expression.Sad]);
            return SadAtRest;
        });
        // From .73 to .05 and back, by at most a twentieth in a tenth of a second.
        Assert.True(shares.Min() < 0.1 && shares[^1] > 0.7);
        Assert.True(shares.Zip(shares.Skip(1)).All(pair => Math.Abs(pair.Second - pair.First) < 0.05));
    }

    [Fact]
    public void Blinks_and_misread_frames_do_not_move_it()
    {
        var clean = Collected(_ => SadAtRest);
        var blinking = Collected(second => (int)(second * 10) % 7 == 0
            ? SimulatedFace.Reading([0, -6, -6, -6, 5, 3, 0])
            : SadAtRest);
        Assert.Equal(clean.State.Resting!.ToArray(), blinking.State.Resting!.ToArray());
    }

    [Fact]
    public void Looking_away_for_a_moment_makes_it_take_longer()
    {
        var tracker = new MoodTracker();
        tracker.StartBaseline();
        tracker.Show(0, 4, second => second is > 1 and < 2.2 ? null : SadAtRest);
        Assert.InRange(tracker.BaselineProgress!.Value, 0.7, 0.99);
        tracker.Show(4.1, 5.5, SadAtRest);
        Assert.Equal(1, tracker.BaselineProgress);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_face_that_is_away_or_turned_or_in_the_dark_for_long_is_refused(bool isAway)
    {
        var tracker = Collected(_ => isAway ? null : SadAtRest with { IsPlain = false });
        AssertRefused(NeutralProblem.Unseen, tracker);
    }

    [Fact]
    public void A_face_that_speaks_is_refused()
    {
        var tracker = Collected(second => SimulatedFace.Reading(
            [-6, -6, -6, -6 + (3.5 * Math.Sin(second * 9)), -3, -7 + (4 * Math.Cos(second * 11)), 0]));
        AssertRefused(NeutralProblem.Unsteady, tracker);
    }

    [Fact]
    public void A_smile_that_fades_is_refused()
    {
        var tracker = Collected(second => SimulatedFace.Reading(Expression.Happy, -1 - second));
        AssertRefused(NeutralProblem.Unsteady, tracker);
    }

    [Theory]
    [InlineData(Expression.Happy)]
    [InlineData(Expression.Surprise)]
    public void A_smile_or_an_open_mouth_is_refused(Expression expression) =>
        AssertRefused(NeutralProblem.Expressive, Collected(_ => SimulatedFace.Reading(expression, 2)));

    [Fact]
    public void After_a_refusal_it_can_be_tried_again()
    {
        var tracker = Collected(_ => SimulatedFace.Reading(Expression.Happy, 2));
        tracker.StartBaseline();
        Assert.Null(tracker.BaselineProblem);
        tracker.Show(20, 24, SadAtRest);
        Assert.Equal(1, tracker.BaselineProgress);
    }

    [Fact]
    public void Who_looks_faintly_happy_at_rest_says_so_by_trying_again_and_is_read_against_that()
    {
        var resting = SimulatedFace.Reading(Expression.Happy, 2);
        var tracker = Collected(_ => resting);
        AssertRefused(NeutralProblem.Expressive, tracker);
        tracker.StartBaseline();
        Assert.Equal(Expression.Neutral, tracker.Show(20, 26, resting)!.Expression);
        Assert.Equal(Expression.Happy, tracker.Show(26.1, 28, SimulatedFace.Reading(Expression.Happy, 7))!.Expression);
    }

    [Fact]
    public void A_broad_smile_is_refused_however_often()
    {
        var tracker = Collected(_ => SimulatedFace.Reading(Expression.Happy, 6));
        tracker.StartBaseline();
        tracker.Show(20, 30, SimulatedFace.Reading(Expression.Happy, 6));
        AssertRefused(NeutralProblem.Expressive, tracker);
    }

    [Fact]
    public void It_follows_a_slow_drift_by_a_tenth_in_a_minute_at_most()
    {
        var tracker = Collected(_ => SadAtRest);
        var before = tracker.State.Resting![Expression.Sad];
        // The light makes the face look sadder by .8.
        tracker.Show(20, 20 + (4 * 60), SimulatedFace.Reading(Expression.Sad, 1.8));
        Assert.InRange(tracker.State.Resting![Expression.Sad] - before, 0.3, 0.4);
        tracker.Show(300, 300 + (10 * 60), SimulatedFace.Reading(Expression.Sad, 1.8));
        Assert.Equal(0.8, tracker.State.Resting[Expression.Sad] - before, tolerance: 0.01);
    }

    [Fact]
    public void It_never_learns_from_a_held_expression()
    {
        var tracker = Collected(_ => SadAtRest);
        var before = tracker.State.Resting!.ToArray();
        tracker.Show(20, 20 + (10 * 60), QuietSmile);
        Assert.Equal(before, tracker.State.Resting!.ToArray());
    }

    [Fact]
    public void What_shows_for_less_than_most_of_the_time_is_not_learned()
    {
        var tracker = Collected(_ => SadAtRest);
        var before = tracker.State.Resting![Expression.Happy];
        // A faint smile, too faint to be read, for two of three seconds.
        tracker.Show(20, 20 + (5 * 60), second => (int)(second / 2) % 3 == 0
            ? SadAtRest
            : SimulatedFace.Reading([-6, -6, -6, -4, 1, -6, 0]));
        Assert.Equal(before, tracker.State.Resting![Expression.Happy], tolerance: 0.02);
    }

    [Fact]
    public void It_learns_nothing_from_a_face_that_is_turned_or_in_the_dark()
    {
        var tracker = Collected(_ => SadAtRest);
        var before = tracker.State.Resting!.ToArray();
        tracker.Show(20, 200, SimulatedFace.Reading(Expression.Sad, 1.8) with { IsPlain = false });
        Assert.Equal(before, tracker.State.Resting!.ToArray());
    }

    [Fact]
    public void Forgotten_it_is_gone_at_once()
    {
        var tracker = Collected(_ => SadAtRest);
        tracker.Show(20, 24, SadAtRest);
        tracker.ForgetBaseline();
        Assert.Equal((null, null), (tracker.BaselineProgress, tracker.State.Resting));
        Assert.Equal(Expression.Sad, tracker.Show(24.1, 26, SadAtRest)!.Expression);
    }

    private static void AssertRefused(NeutralProblem problem, MoodTracker tracker)
    {
        Assert.Equal(problem, tracker.BaselineProblem);
        Assert.Null(tracker.BaselineProgress);
        Assert.Null(tracker.State.Resting);
    }

    /// <summary>A tracker that was asked for a neutral face and saw ten seconds.</summary>
    private static MoodTracker Collected(Func<double, FaceReading?> reading)
    {
        var tracker = new MoodTracker();
        tracker.StartBaseline();
        tracker.Show(0, 10, reading);
        return tracker;
    }
}
