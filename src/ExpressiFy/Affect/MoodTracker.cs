namespace ExpressiFy.Affect;

/// <summary>
/// Turns the readings of single frames into a steady mood. Scores are smoothed over time, independent of the frame
/// rate. The expression changes only after another one was ahead for a while. Without a face the confidence falls to 0
/// and the mood ends. An expression that the person names (<see cref="Override"/>) replaces the readings. One tracker
/// follows one face; not safe for several threads.
/// </summary>
public sealed class MoodTracker
{
    // Short enough to follow a change within 1.5 s, long enough for steady bars on the page.
    private static readonly TimeSpan SmoothingTime = TimeSpan.FromSeconds(0.5);

    // A misread frame must not change the mood, and a real change must show within 1.5 s, at 5 frames a second and more
    // with every fifth frame misread. Simulated at 5 frames a second over 2,000 runs: with 0.5 s the mood flickers in
    // 1.5 % of them, with 0.8 s the change comes late in 8 %; with 0.7 s it flickers in 0.05 % and comes late in 4 %
    // (at 15 frames a second: 0 and 0.8 %).
    private static readonly TimeSpan HoldTime = TimeSpan.FromSeconds(0.7);

    // A frame counts in full for an expression that leads by this share or more, and in proportion for a smaller lead.
    private const double FullLead = 0.3;

    // One frame counts for at most this long, so that at least four frames are needed to change the mood.
    private static readonly TimeSpan LongestFrame = TimeSpan.FromSeconds(0.2);

    // Long enough to blink, look away or drink; too short for another person to sit down.
    private static readonly TimeSpan LongestGap = TimeSpan.FromSeconds(2);

    private readonly NeutralFace neutral = new();
    private readonly double[] secondsAhead = new double[ExpressionScores.Count];
    private double[]? smoothed;
    private TimeSpan lastFrame;
    private TimeSpan lastFace;
    private TimeSpan stableFrom;
    private Expression current;
    private Expression? named;
    private bool isResumed;

    /// <summary>The smoothed scores, compared with the neutral face; null when there is no reading.</summary>
    public ExpressionScores? Scores => smoothed is null ? null : ExpressionScores.FromWeights(smoothed);

    /// <summary>The collected fraction of the neutral face, 0…1; null when none was started.</summary>
    public double? BaselineProgress => neutral.Progress;

    /// <summary>Why the last neutral face was not taken; null when none was refused, and from a new start on.</summary>
    public NeutralProblem? BaselineProblem => neutral.Problem;

    /// <summary>What another tracker needs to go on from here.</summary>
    public TrackerState State =>
        new(smoothed is null ? null : new(current, ExpressionScores.FromWeights(smoothed)), neutral.Own);

    /// <summary>
    /// Goes on from where another tracker stopped, in place of what this one knows. The mood counts as the last one
    /// until a frame shows a face; it ends at once when the next frame shows none, because the person may have left.
    /// </summary>
    public void Resume(TrackerState state)
    {
        neutral.Restore(state.Resting);
        smoothed = state.Mood?.Scores.ToArray();
        isResumed = state.Mood is not null;
        if (state.Mood is not null)
            SetCurrent(state.Mood.Expression, stableAt: TimeSpan.Zero);
    }

    /// <summary>
    /// The mood after one more frame; null when there is no reading. The first readings are not stable yet.
    /// </summary>
    /// <param name="reading">The reading of the frame; null when it shows no face.</param>
    /// <param name="at">When the frame was taken, since any fixed moment.</param>
    /// <exception cref="ArgumentOutOfRangeException">The frame is earlier than the last one.</exception>
    public Mood? Observe(FaceReading? reading, TimeSpan at)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(at, lastFrame);
        if (isResumed)
            ContinueAt(reading is not null, at);
        else if (at - lastFace > LongestGap)
            smoothed = null;
        if (reading is not null)
            AddReading(neutral.Apply(reading, at), at);
        neutral.Learn(reading, smoothed is not null && current == Expression.Neutral && at >= stableFrom, at);
        lastFrame = at;
        return named is null ? MoodAt(at) : Mood.Named(named.Value);
    }

    /// <summary>
    /// Collects the person's face of the next three seconds as their neutral one, with which readings are compared from
    /// then on (<see cref="PersonalReading"/>). The general reading counts meanwhile.
    /// </summary>
    public void StartBaseline() => neutral.Start();

    /// <summary>Back to the general reading.</summary>
    public void ClearBaseline() => neutral.Clear();

    /// <summary>Back to the general reading at once, because this may be another person than before.</summary>
    public void ForgetBaseline() => neutral.Forget();

    /// <summary>
    /// Sets the expression that the person named; it stays until <see cref="Release"/>, with or without a face.
    /// </summary>
    public void Override(Expression expression) => named = expression;

    /// <summary>Returns to the readings.</summary>
    public void Release() => named = null;

    // The time between the two trackers is not known, and does not count.
    private void ContinueAt(bool hasFace, TimeSpan at)
    {
        isResumed = false;
        if (!hasFace)
            smoothed = null;
        lastFace = at;
        stableFrom = at + HoldTime;
    }

    private void AddReading(ExpressionScores scores, TimeSpan at)
    {
        if (smoothed is null)
        {
            smoothed = scores.ToArray();
            SetCurrent(scores.Top, stableAt: at + HoldTime);
        }
        else
        {
            Smooth(smoothed, scores, at - lastFace);
            CountSecondsAhead(scores, at);
        }

        lastFace = at;
    }

    // A first-order low-pass filter whose input had the value of this reading since the last one, so that the result
    // depends on time and not on the number of frames.
    private static void Smooth(double[] smoothed, ExpressionScores scores, TimeSpan elapsed)
    {
        var weight = 1 - Math.Exp(-elapsed / SmoothingTime);
        foreach (var expression in ExpressionLabels.All)
            smoothed[(int)expression] += weight * (scores[expression] - smoothed[(int)expression]);
    }

    // A cumulative sum test (Page 1954): each expression gains seconds while frames show it ahead of the current one
    // and loses them while it is behind, never below zero.
    private void CountSecondsAhead(ExpressionScores scores, TimeSpan at)
    {
        var step = Math.Min((at - lastFace).TotalSeconds, LongestFrame.TotalSeconds);
        foreach (var expression in ExpressionLabels.All)
        {
            var lead = Math.Clamp((scores[expression] - scores[current]) / FullLead, -1, 1);
            var seconds = secondsAhead[(int)expression] + (lead * step);
            secondsAhead[(int)expression] = Math.Max(0, seconds);
        }

        var leader = Array.IndexOf(secondsAhead, secondsAhead.Max());
        if (secondsAhead[leader] >= HoldTime.TotalSeconds)
            SetCurrent((Expression)leader, stableAt: at);
    }

    private void SetCurrent(Expression expression, TimeSpan stableAt)
    {
        current = expression;
        stableFrom = stableAt;
        Array.Clear(secondsAhead);
    }

    private Mood? MoodAt(TimeSpan at)
    {
        if (smoothed is null)
            return null;

        var scores = ExpressionScores.FromWeights(smoothed);
        var remaining = 1 - ((at - lastFace) / LongestGap);
        return new(current, scores.Affect, scores[current] * remaining, lastFace >= stableFrom);
    }
}
