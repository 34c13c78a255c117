namespace ExpressiFy.Profiles.Learning;

/// <summary>The values of feedback as observations: 1 a clear like, -1 a clear dislike.</summary>
public static class FeedbackWeights
{
    public const double Like = 1;
    public const double Dislike = -1;

    /// <summary>Half of a like, because the title has not been watched yet.</summary>
    public const double Save = 0.5;

    /// <summary>Half of a dislike, because the title has not been watched.</summary>
    public const double Hide = -0.5;

    /// <summary>
    /// Small: people choose what they like, but also mark titles that they did not choose themselves.
    /// </summary>
    public const double Seen = 0.1;

    /// <summary>
    /// The title was passed over for another one: mostly not now, a little not for me. Less than a third of a hide.
    /// </summary>
    public const double Passed = -0.15;

    /// <summary>
    /// The weight of <see cref="Passed"/> as an observation, where other feedback has 1: who likes a genre may pass
    /// over many of its titles.
    /// </summary>
    public const double PassedWeight = 0.25;

    /// <summary>Added to the other feedback for the answer "better", subtracted for "worse".</summary>
    public const double MoodAfter = 0.5;

    /// <summary>A rating of at least this many stars is a like.</summary>
    public const double LikedFrom = 4;

    // Tuned on MovieLens ratings with the last fifth of each person's history held out: a title that was chosen but not
    // liked counts as 0.3, and so does each star above the person's mean.
    private const double Chosen = 0.3;
    private const double PerStarAboveMean = 0.3;

    // The mean rating of MovieLens people, added to a person's ratings as this many more: one rating does not show a
    // strict rater.
    private const double PriorMeanStars = 3.5;
    private const double PriorRatingCount = 5;

    /// <summary>The value of a rating by a person whose mean rating is <paramref name="meanStars"/>.</summary>
    public static double OfStars(double stars, double meanStars)
    {
        var choice = stars >= LikedFrom ? Like : Chosen;
        return choice + (PerStarAboveMean * (stars - meanStars));
    }

    /// <summary>The mean of a person's ratings, shrunk toward 3.5 stars while there are few.</summary>
    /// <param name="sum">The sum of the ratings in stars.</param>
    /// <param name="count">The number of ratings.</param>
    public static double MeanStars(double sum, int count) =>
        (sum + (PriorMeanStars * PriorRatingCount)) / (count + PriorRatingCount);
}
