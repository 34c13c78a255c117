using ExpressiFy.Lab.EvaluateTaste.Ratings;

namespace ExpressiFy.Lab.EvaluateTaste.Methods;

/// <summary>How many people liked a title: the same list for everybody.</summary>
internal static class Popularity
{
    public static Method Method { get; } = new("popularity", "", lessons =>
    {
        var likes = Likes(lessons);
        return (_, scores) => likes.CopyTo(scores);
    });

    /// <summary>How many of the people liked each title.</summary>
    public static float[] Likes(Lessons lessons)
    {
        var likes = new float[lessons.Titles.Count];
        foreach (var rating in lessons.People.SelectMany(person => person))
            likes[rating.Title] += rating.Liked ? 1 : 0;
        return likes;
    }
}
