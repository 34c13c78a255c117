namespace ExpressiFy.Profiles.Learning;

/// <summary>One training example: how much a person liked a title.</summary>
/// <param name="Row">The title's row in the feature matrix.</param>
/// <param name="Value">1 a clear like, -1 a clear dislike; other values scale between and beyond.</param>
/// <param name="Weight">The weight of the squared error; 1 for a clear statement.</param>
public readonly record struct Observation(int Row, double Value, double Weight)
{
    // Of an estimated title, too, a like is a clear one; a title that was passed over has less.
    private const double LeastClear = 0.5;

    /// <summary>Whether it is a clear statement.</summary>
    public bool IsClear => Weight >= LeastClear;

    /// <summary>How much it tells: the value, less where the statement is weak.</summary>
    public double WeightedValue => Weight * Value;
}
