namespace ExpressiFy.Affect;

/// <summary>
/// What a <see cref="MoodTracker"/> knows of the person before it, so that another one goes on where it stopped. Scores
/// of expressions only: no picture, and nothing by which a face could be found again.
/// </summary>
/// <param name="Mood">The last mood; null when there is no reading.</param>
/// <param name="Resting">The person's neutral face; null when none was collected.</param>
public sealed record TrackerState(TrackedMood? Mood, ExpressionOdds? Resting)
{
    /// <summary>Knows nothing.</summary>
    public static TrackerState Empty { get; } = new(Mood: null, Resting: null);
}

/// <summary>The mood in a <see cref="TrackerState"/>.</summary>
/// <param name="Expression">The label.</param>
/// <param name="Scores">The smoothed scores, compared with the neutral face.</param>
public sealed record TrackedMood(Expression Expression, ExpressionScores Scores);
