namespace ExpressiFy.Profiles.Learning;

/// <summary>What words on a title are worth as observations: 1 a clear like, -1 a clear dislike.</summary>
public static class FeedbackWeights
{
    /// <summary>A like, a dislike; keeping a title for later or waving it away says half as much, for neither was watched for it.</summary>
    public const double OfLike = 1, OfDislike = -1, OfSave = 0.5, OfHide = -0.5;

    /// <summary>To have seen a title says little: people see what they lean to, but mark here also what they were merely shown.</summary>
    public const double OfSeen = 0.1;

    /// <summary>How much the answer "better" (or "worse") adds to what else was said of a title.</summary>
    public const double OfMoodAfter = 0.5;

    /// <summary>A rating from here on is a like.</summary>
    public const double LikedFrom = 4;

    // Found on the earlier ratings of MovieLens people, their own last fifth set aside: chosen and not liked is worth a third of a like,
    // and each star above the person's mean as much again.
    private const double OfChoice = 0.3, OfStar = 0.3;

    // Ratings of the usual mean that are added to a person's own: one rating says nothing of whether they are strict.
    private const double UsualStars = 3.5, PriorStrength = 5;

    /// <summary>What a rating is worth from a person whose ratings have that mean.</summary>
    public static double OfStars(double stars, double mean) => (stars >= LikedFrom ? OfLike : OfChoice) + (OfStar * (stars - mean));

    /// <summary>The mean of a person's ratings, drawn toward 3.5 while there are few.</summary>
    public static double MeanStars(double sum, int count) => (sum + (UsualStars * PriorStrength)) / (count + PriorStrength);
}
