namespace ExpressiFy.Affect;

/// <summary>
/// The readings of a person's resting face, collected for three seconds and subtracted from every later reading: some
/// faces read a bit sad or angry at rest. What is subtracted from the other expressions is added to neutral.
/// </summary>
internal sealed class NeutralBaseline
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(3);

    // A camera that stalls shows no resting face meanwhile.
    private static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(0.5);

    private readonly double[] weightedSeconds = new double[ExpressionScores.Count];
    private double[]? resting;
    private TimeSpan collected;
    private TimeSpan? lastFrame;
    private bool isCollecting;

    /// <summary>The collected fraction, 0…1; null before <see cref="Start"/>.</summary>
    public double? Progress
    {
        get
        {
            if (isCollecting)
                return collected / Length;
            return resting is null ? null : 1;
        }
    }

    /// <summary>What is subtracted, in label order; null while there is none.</summary>
    public IReadOnlyList<double>? Resting => resting;

    /// <summary>Subtracts what another baseline collected; null to subtract nothing.</summary>
    public void Restore(IReadOnlyList<double>? from)
    {
        Clear();
        resting = from?.ToArray();
    }

    /// <summary>Collects the next readings.</summary>
    public void Start()
    {
        Clear();
        isCollecting = true;
    }

    /// <summary>Subtracts nothing any more.</summary>
    public void Clear()
    {
        Array.Clear(weightedSeconds);
        resting = null;
        collected = TimeSpan.Zero;
        lastFrame = null;
        isCollecting = false;
    }

    /// <summary>The reading less the baseline; unchanged while there is none.</summary>
    public ExpressionScores Apply(ExpressionScores scores, TimeSpan at)
    {
        if (isCollecting)
            Collect(scores, at);
        return resting is null ? scores : Subtract(scores, resting);
    }

    private static ExpressionScores Subtract(ExpressionScores scores, double[] resting)
    {
        var shares = new double[ExpressionScores.Count];
        foreach (var expression in ExpressionLabels.All)
        {
            if (expression == Expression.Neutral)
                continue;
            // Rescaled, so that a reading at rest becomes 0 and a reading of 1 stays 1.
            var rest = resting[(int)expression];
            shares[(int)expression] = Math.Max(0, (scores[expression] - rest) / (1 - rest));
        }

        shares[(int)Expression.Neutral] = Math.Max(0, 1 - shares.Sum());
        return ExpressionScores.FromWeights(shares);
    }

    private void Collect(ExpressionScores scores, TimeSpan at)
    {
        if (lastFrame is not null)
        {
            var sinceLastFrame = at - lastFrame.Value;
            var step = sinceLastFrame < LongestStep ? sinceLastFrame : LongestStep;
            collected += step;
            foreach (var expression in ExpressionLabels.All)
                weightedSeconds[(int)expression] += scores[expression] * step.TotalSeconds;
        }

        lastFrame = at;
        if (collected < Length)
            return;

        var shares = weightedSeconds.Select(sum => sum / collected.TotalSeconds);
        resting = [.. shares.Select(share => Math.Min(TrackerState.LargestResting, share))];
        isCollecting = false;
    }
}
