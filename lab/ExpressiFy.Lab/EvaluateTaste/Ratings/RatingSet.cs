namespace ExpressiFy.Lab.EvaluateTaste.Ratings;

/// <summary>One rating. Person, title and mood are numbers that count from 0; mood is -1 where none is told.</summary>
internal readonly record struct Rating(int Person, int Title, float Stars, long At, int Mood)
{
    public bool Liked => Stars >= ExpressiFy.Profiles.Learning.FeedbackWeights.LikedFrom;
}

/// <summary>What a file tells of a title besides its ratings: traits, each of a kind ("genre", "decade", "director") and a name.</summary>
internal sealed record RatedTitle(string Key, string? ImdbId, IReadOnlyList<(string Kind, string Name)> Traits);

/// <summary>Ratings of several people.</summary>
/// <param name="Titles">Every title that could be recommended, rated or not.</param>
/// <param name="People">Of each person the ratings, earliest first.</param>
/// <param name="Moods">The names of the moods that ratings tell; none where the file has no such column.</param>
internal sealed record RatingSet(IReadOnlyList<RatedTitle> Titles, IReadOnlyList<Rating[]> People, IReadOnlyList<string> Moods)
{
    public int Count => People.Sum(ratings => ratings.Length);
}

/// <summary>The earlier ratings of each person, to learn from, and the last fifth, to be foretold.</summary>
internal sealed record TemporalSplit(IReadOnlyList<Rating[]> Earlier, IReadOnlyList<Rating[]> Last)
{
    private const double Share = 0.2;

    // Who rated fewer titles leaves nothing to foretell.
    private const int Fewest = 5;

    public static TemporalSplit Of(RatingSet ratings)
    {
        var cuts = ratings.People.Select(person => person.Length - (person.Length < Fewest ? 0 : (int)Math.Round(person.Length * Share))).ToList();
        return new(
            [.. ratings.People.Select((person, number) => person[..cuts[number]])],
            [.. ratings.People.Select((person, number) => person[cuts[number]..])]);
    }
}
