namespace ExpressiFy.Affect;

/// <summary>
/// Follows the slow drift of a resting face: light that changes, a head that sinks, tiredness. The aim is the 20th
/// percentile of each log odds over the last 60 seconds, so that what shows for less than most of the time is not
/// learned; the neutral face moves toward it by at most .1 in a minute. Only seconds in which the mood is neutral
/// count.
/// </summary>
/// <remarks>
/// A second counts with the median of its frames: the result does not depend on the frame rate, and the percentile does
/// not lie below the middle by the noise of single frames.
/// </remarks>
internal sealed class NeutralDrift
{
    private const double Percentile = 0.2;
    private const double LargestMovePerSecond = 0.1 / 60;

    // Of the last 60 seconds; after fewer, the percentile would rest on a few of them.
    private const int FewestSeconds = 30;

    // In one second at the lowest frame rate there are 5.
    private const int FewestFrames = 3;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly List<(TimeSpan At, ExpressionOdds Odds)> seconds = [];
    private readonly List<ExpressionOdds> frames = [];
    private TimeSpan secondFrom;
    private bool isWhole;

    /// <summary>Forgets what was seen, e.g. with the neutral face.</summary>
    public void Clear()
    {
        seconds.Clear();
        frames.Clear();
        isWhole = false;
    }

    /// <summary>The neutral face after one more frame.</summary>
    /// <param name="own">Before it.</param>
    /// <param name="odds">Of the frame; null when nothing may be learned from it.</param>
    /// <param name="at">When it was taken.</param>
    public ExpressionOdds Follow(ExpressionOdds own, ExpressionOdds? odds, TimeSpan at)
    {
        var moved = own;
        if (at - secondFrom >= Second)
        {
            if (isWhole && frames.Count >= FewestFrames)
                moved = Move(own, Quantiles.Of(frames, 0.5), at);
            frames.Clear();
            secondFrom = at;
            isWhole = true;
        }

        if (odds is null)
            isWhole = false;
        else
            frames.Add(odds);
        return moved;
    }

    private ExpressionOdds Move(ExpressionOdds own, ExpressionOdds second, TimeSpan at)
    {
        seconds.Add((at, second));
        seconds.RemoveAll(old => at - old.At > Window);
        if (seconds.Count < FewestSeconds)
            return own;

        var aim = Quantiles.Of(seconds.ConvertAll(each => each.Odds), Percentile);
        Span<double> moved = stackalloc double[ExpressionScores.Count];
        foreach (var label in ExpressionLabels.All)
        {
            var way = Math.Clamp(aim[label] - own[label], -LargestMovePerSecond, LargestMovePerSecond);
            moved[(int)label] = own[label] + way;
        }

        return ExpressionOdds.FromValues(moved);
    }
}
