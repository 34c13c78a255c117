using ExpressiFy.Lab.EvaluateTaste.Ratings;

namespace ExpressiFy.Lab.EvaluateTaste.Methods;

/// <summary>How many people liked a title: the same list for everybody.</summary>
internal static class Popularity
{
    public static RecommendationMethod Method { get; } = new("popularity", "", training =>
    {
        var likes = Likes(training);
        return (_, scores) => likes.CopyTo(scores);
    });

    /// <summary>How many of the people liked each title.</summary>
    public static float[] Likes(TrainingRatings training)
    {
        var likes = new float[training.Titles.Count];
        foreach (var rating in training.People.SelectMany(person => person))
            likes[rating.Title] += rating.Liked ? 1 : 0;
        return likes;
    }
}
