namespace ExpressiFy.Lab.EvaluateTaste.Ratings;

/// <summary>A split of each person's ratings by time.</summary>
/// <param name="Earlier">The ratings of each person to learn from.</param>
/// <param name="Last">The last fifth of each person, to predict.</param>
internal sealed record TemporalSplit(IReadOnlyList<Rating[]> Earlier, IReadOnlyList<Rating[]> Last)
{
    private const double LastFraction = 0.2;

    /// <summary>People with fewer ratings have no last ones.</summary>
    private const int FewestRatings = 5;

    public static TemporalSplit Of(RatingSet ratings)
    {
        return new(
            [.. ratings.People.Select(person => person[..EarlierCount(person)])],
            [.. ratings.People.Select(person => person[EarlierCount(person)..])]);

        static int EarlierCount(Rating[] person)
        {
            if (person.Length < FewestRatings)
                return person.Length;
            return person.Length - (int)Math.Round(person.Length * LastFraction);
        }
    }
}
