using ExpressiFy.Lab.EvaluateTaste.Ratings;

namespace ExpressiFy.Lab.EvaluateTaste.Methods;

/// <summary>Baseline: the number of people who liked a title, the same for everybody.</summary>
internal static class Popularity
{
    public static RecommendationMethod Method { get; } = new("popularity", "", training =>
    {
        var likes = Likes(training);
        return (_, scores) => likes.CopyTo(scores);
    });

    /// <summary>For each title, the number of people who liked it.</summary>
    public static float[] Likes(TrainingRatings training)
    {
        var likes = new float[training.Titles.Count];
        foreach (var rating in training.People.SelectMany(person => person))
        {
            if (rating.Liked)
                likes[rating.Title]++;
        }

        return likes;
    }
}
