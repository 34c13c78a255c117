namespace ExpressiFy.Affect;

/// <summary>
/// What a <see cref="MoodTracker"/> knows of the person before it, so that another one goes on where it stopped. Scores
/// of expressions only: no picture, and nothing by which a face could be found again.
/// </summary>
/// <param name="Mood">The last mood; null when there is no reading.</param>
/// <param name="Resting">
/// What is subtracted from each expression as the person's neutral face: seven numbers in label order, each 0 …
/// <see cref="LargestResting"/>; null when none was collected.
/// </param>
public sealed record TrackerState(TrackedMood? Mood, IReadOnlyList<double>? Resting)
{
    /// <summary>Someone who smiles while it is collected must still be able to read happy afterwards.</summary>
    public const double LargestResting = 0.8;

    /// <summary>Knows nothing.</summary>
    public static TrackerState Empty { get; } = new(Mood: null, Resting: null);
}

/// <summary>The mood in a <see cref="TrackerState"/>.</summary>
/// <param name="Expression">The label.</param>
/// <param name="Scores">The smoothed scores, less the neutral face.</param>
public sealed record TrackedMood(Expression Expression, ExpressionScores Scores);
