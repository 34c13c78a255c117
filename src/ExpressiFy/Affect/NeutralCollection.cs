namespace ExpressiFy.Affect;

/// <summary>
/// Collects the person's neutral face for three seconds. The median of the frames is taken, which a blink or a misread
/// frame does not move; a face that speaks, smiles or turns away is refused.
/// </summary>
/// <param name="isSecondTry">
/// Whether the person was told that they look as if they smiled, and says that this is how their face rests.
/// </param>
internal sealed class NeutralCollection(bool isSecondTry)
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(3);

    // Long enough to look up, and to blink and turn for a moment.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(8);

    // A camera that stalls shows no resting face meanwhile.
    private static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(0.5);

    // At the lowest frame rate, 5 a second, three seconds have 15.
    private const int FewestFrames = 8;

    // Of the frames, read against their own median, how many must be neutral. One in five may be misread or a blink.
    private const double SteadyShare = 0.75;

    // How far the medians of both halves may be apart, in log odds: a smile that fades moves further.
    private const double LargestTrend = 1.5;

    // Log odds against neutral above which a happy or surprised face is no resting one. Of the faces of FER-2013's
    // PublicTest that label and votes call neutral, 98 % are below. Many people look sad or angry at rest: there is no
    // limit to that.
    private const double LargestOpen = 0;

    // The same when a person insists; a full smile has 7.5 (median of FER-2013), and is still found.
    private const double LargestOpenInsisted = 3;

    private readonly List<ExpressionOdds> frames = [];
    private TimeSpan collected;
    private TimeSpan? startedAt;
    private TimeSpan? lastFrame;

    /// <summary>The collected fraction, 0…1.</summary>
    public double Progress => Math.Min(1, collected / Length);

    /// <summary>The neutral face; null while it is not collected, or when there is a problem.</summary>
    public ExpressionOdds? Own { get; private set; }

    /// <summary>Why it was refused; null while it was not.</summary>
    public NeutralProblem? Problem { get; private set; }

    /// <summary>Takes a frame.</summary>
    /// <param name="reading">Null when it shows no face.</param>
    /// <param name="at">When it was taken.</param>
    public void Add(FaceReading? reading, TimeSpan at)
    {
        startedAt ??= at;
        if (reading is { IsPlain: true, Odds: { } odds })
        {
            if (lastFrame is { } last)
                collected += at - last < LongestStep ? at - last : LongestStep;
            lastFrame = at;
            frames.Add(odds);
        }
        else
        {
            lastFrame = null;
        }

        if (collected >= Length && frames.Count >= FewestFrames)
            Finish();
        else if (at - startedAt > LongestWait)
            Problem = NeutralProblem.Unseen;
    }

    private void Finish()
    {
        var median = Quantiles.Of(frames, 0.5);
        var largestOpen = isSecondTry ? LargestOpenInsisted : LargestOpen;
        if (median[Expression.Happy] > largestOpen || median[Expression.Surprise] > largestOpen)
            Problem = NeutralProblem.Expressive;
        else if (IsSteady(median))
            Own = median;
        else
            Problem = NeutralProblem.Unsteady;
    }

    private bool IsSteady(ExpressionOdds median)
    {
        var neutral = frames.Count(frame => PersonalReading.Of(frame, median).Top == Expression.Neutral);
        var before = Quantiles.Of(frames[..(frames.Count / 2)], 0.5);
        var after = Quantiles.Of(frames[(frames.Count / 2)..], 0.5);
        return neutral >= SteadyShare * frames.Count
            && ExpressionLabels.All.All(label => Math.Abs(after[label] - before[label]) <= LargestTrend);
    }
}
