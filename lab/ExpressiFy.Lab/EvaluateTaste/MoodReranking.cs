using ExpressiFy.Lab.EvaluateTaste.Ratings;

namespace ExpressiFy.Lab.EvaluateTaste;

/// <summary>
/// Measures whether the mood before a title changes how well it is liked: a preference model with mood features is
/// compared with one without. Only titles that a person rated are ranked, since the mood is known for these only.
/// </summary>
internal static class MoodReranking
{
    /// <summary>Fewer ratings with a mood would give no significant result.</summary>
    private const int FewestRatings = 100;

    private const int FewestMoods = 2;

    /// <summary>Null if the file has fewer than two moods or too few ratings with one.</summary>
    /// <param name="ratings">The ratings.</param>
    /// <param name="people">Indices of the people to report on.</param>
    /// <param name="seed">Seed of the shuffle.</param>
    public static MoodResult? Of(RatingSet ratings, int[] people, int seed)
    {
        var withMood = ratings.People.Sum(person => person.Count(rating => rating.Mood >= 0));
        if (ratings.Moods.Count < FewestMoods || withMood < FewestRatings)
            return null;

        var split = TemporalSplit.Of(ratings);
        var features = new MoodFeatures(ratings, split.Earlier);
        return new(
            ratings.Moods,
            withMood,
            features.Auc(split, people, withMoods: false),
            features.Auc(split, people, withMoods: true),
            features.Auc(ShuffleMoods(split, seed), people, withMoods: true));
    }

    /// <summary>Shuffles the moods among each person's earlier ratings, and among their last ones.</summary>
    private static TemporalSplit ShuffleMoods(TemporalSplit split, int seed)
    {
        var random = new Random(seed);
        return new([.. split.Earlier.Select(Shuffle)], [.. split.Last.Select(Shuffle)]);

        Rating[] Shuffle(Rating[] ratings)
        {
            int[] moods = [.. ratings.Select(rating => rating.Mood)];
            random.Shuffle(moods);
            return [.. ratings.Select((rating, index) => rating with { Mood = moods[index] })];
        }
    }
}
