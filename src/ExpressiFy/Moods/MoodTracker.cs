namespace ExpressiFy.Moods;

/// <summary>
/// Turns readings of single frames into a mood that a page can follow: scores are smoothed over elapsed time, whatever the frame rate;
/// another expression takes over only when it stays ahead for a while; without a face the mood fades and ends.
/// The person's own word (<see cref="Override"/>) wins over every reading. One tracker a face; not safe for several threads.
/// </summary>
public sealed class MoodTracker
{
    // A misread of one frame must not turn the mood, a true change must have turned it within 1.5 s, at 5 frames a second and more.
    // These three were chosen together by simulation (MoodTrackerTests runs it): slower smoothing or a longer hold follows too late,
    // faster flickers.
    private static readonly TimeSpan SmoothingTime = TimeSpan.FromSeconds(0.45);
    private static readonly TimeSpan HoldTime = TimeSpan.FromSeconds(0.4);
    private const double Lead = 0.05;

    // Long enough to blink, look away or drink; short enough that nobody else sits down meanwhile.
    private static readonly TimeSpan LongestGap = TimeSpan.FromSeconds(2);

    private readonly NeutralBaseline baseline = new();
    private double[]? smoothed;
    private TimeSpan last, lastFace, since, ahead;
    private Expression current;
    private Expression? challenger;
    private Expression? named;

    /// <summary>The scores behind the mood, smoothed and less the baseline; null when there is no reading.</summary>
    public ExpressionScores? Scores => smoothed is null ? null : ExpressionScores.FromWeights(smoothed);

    /// <summary>How much of the neutral baseline is collected, 0…1; null when none was asked for.</summary>
    public double? BaselineProgress => baseline.Progress;

    /// <summary>The mood after one more frame; null when there is no reading.</summary>
    /// <param name="scores">The expression read in the frame; null when it shows no face.</param>
    /// <param name="at">When the frame was taken, since any fixed moment; never earlier than the frame before (else <see cref="ArgumentOutOfRangeException"/>).</param>
    public Mood? Observe(ExpressionScores? scores, TimeSpan at)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(at, last);
        if (at - lastFace > LongestGap)
            smoothed = null;
        if (scores is not null)
            See(baseline.Apply(scores, at), at);
        last = at;
        return named is { } own ? Mood.Named(own) : Reading(at);
    }

    /// <summary>Takes the person's face of the next three seconds as their neutral one, to be subtracted from then on.</summary>
    public void StartBaseline() => baseline.Start();

    /// <summary>Forgets the baseline.</summary>
    public void ClearBaseline() => baseline.Clear();

    /// <summary>The person's own word; it stands until <see cref="Release"/>, face or not.</summary>
    public void Override(Expression expression) => named = expression;

    /// <summary>Back to reading the face.</summary>
    public void Release() => named = null;

    private void See(ExpressionScores scores, TimeSpan at)
    {
        if (smoothed is null)
        {
            (smoothed, current, challenger, since) = (scores.ToArray(), scores.Top, null, at);
        }
        else
        {
            // The answer of a first-order low-pass to an input that stood at this reading since the last one: depends on time, not on frames.
            var share = 1 - Math.Exp(-(at - lastFace) / SmoothingTime);
            foreach (var expression in Expressions.All)
                smoothed[(int)expression] += share * (scores[expression] - smoothed[(int)expression]);
            Challenge(at);
        }

        lastFace = at;
    }

    private void Challenge(TimeSpan at)
    {
        var top = (Expression)Array.IndexOf(smoothed!, smoothed!.Max());
        if (top == current || smoothed![(int)top] < smoothed[(int)current] + Lead)
        {
            challenger = null;
            return;
        }

        if (challenger is null)
            ahead = at;
        challenger = top;
        if (at - ahead >= HoldTime)
            (current, challenger, since) = (top, null, at);
    }

    private Mood? Reading(TimeSpan at)
    {
        if (smoothed is null)
            return null;

        var scores = ExpressionScores.FromWeights(smoothed);
        var faded = 1 - ((at - lastFace) / LongestGap);
        return new(current, scores.Affect, scores[current] * faded, lastFace - since >= HoldTime);
    }
}
