namespace ExpressiFy.Lab.EvaluateTaste.Ratings;

/// <summary>The ratings of several people.</summary>
/// <param name="Titles">Every title that can be recommended, rated or not.</param>
/// <param name="People">The ratings of each person, earliest first.</param>
/// <param name="Moods">Names of the moods; none in files without a mood column.</param>
internal sealed record RatingSet(
    IReadOnlyList<RatedTitle> Titles, IReadOnlyList<Rating[]> People, IReadOnlyList<string> Moods)
{
    /// <summary>Number of ratings.</summary>
    public int Count => People.Sum(ratings => ratings.Length);
}
