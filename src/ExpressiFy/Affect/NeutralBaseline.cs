namespace ExpressiFy.Affect;

/// <summary>
/// What a resting face adds to each expression, collected while a person keeps it for three seconds. Faces differ: one at rest may read a bit
/// sad or angry. What was read beyond neutral is taken off every later reading, and neutral gets what is taken.
/// </summary>
internal sealed class NeutralBaseline
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(3);

    // Someone who grins while we collect must still be able to read happy later: at most so much is ever taken off.
    private const double MaxSubtracted = 0.8;

    // A camera that stalls must not count as resting.
    private static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(0.5);

    private readonly double[] sum = new double[ExpressionScores.Count];
    private double[]? excess;
    private TimeSpan collected;
    private TimeSpan? last;
    private bool collecting;

    public double? Progress => collecting ? collected / Length : excess is null ? null : 1;

    public void Start()
    {
        Clear();
        collecting = true;
    }

    public void Clear()
    {
        Array.Clear(sum);
        (excess, collected, last, collecting) = (null, default, null, false);
    }

    /// <summary>The reading less the baseline; as it is while there is none.</summary>
    public ExpressionScores Apply(ExpressionScores scores, TimeSpan at)
    {
        if (collecting)
            Collect(scores, at);
        if (excess is null)
            return scores;

        // Full strength stays full strength: (s - e) / (1 - e) maps e to 0 and 1 to 1.
        var rest = new double[ExpressionScores.Count];
        foreach (var expression in ExpressionLabels.All)
        {
            if (expression != Expression.Neutral)
                rest[(int)expression] = Math.Max(0, (scores[expression] - excess[(int)expression]) / (1 - excess[(int)expression]));
        }

        rest[(int)Expression.Neutral] = Math.Max(0, 1 - rest.Sum());
        return ExpressionScores.FromWeights(rest);
    }

    private void Collect(ExpressionScores scores, TimeSpan at)
    {
        if (last is { } before)
        {
            var step = at - before < LongestStep ? at - before : LongestStep;
            collected += step;
            foreach (var expression in ExpressionLabels.All)
                sum[(int)expression] += scores[expression] * step.TotalSeconds;
        }

        last = at;
        if (collected < Length)
            return;

        excess = [.. sum.Select(share => Math.Min(MaxSubtracted, share / collected.TotalSeconds))];
        collecting = false;
    }
}
