using ExpressiFy.Profiles.Learning;

namespace ExpressiFy.Profiles;

/// <summary>
/// Converts a profile to the training data of the preference model: one observation for each title with feedback.
/// </summary>
internal static class Observations
{
    private const double FullWeight = 1;

    // Of an estimated title hardly more than the decade and the genres are known: what was liked about it may be none
    // of them.
    private const double EstimatedWeight = 0.5;

    /// <summary>
    /// The observations of the titles that are in the catalogue or the person's own, in the order of their rows. The
    /// value comes from the most explicit feedback on the title, in the order rating, like, dislike, hide, save, seen,
    /// passed; the mood after the title is added to it. Those of estimated titles weigh half.
    /// </summary>
    public static List<Observation> Of(Profile profile, TitleFeatures features)
    {
        var meanStars = MeanStarsOf(profile);
        var observations = new List<Observation>();
        foreach (var feedback in profile.CurrentFeedback.GroupBy(feedback => feedback.TitleId))
        {
            var row = features.RowOf(feedback.Key);
            if (row is null)
                continue;
            var isPassed = feedback.All(item => item.Kind == FeedbackKind.Passed);
            observations.Add(isPassed
                ? new(row.Value, FeedbackWeights.Passed, FeedbackWeights.PassedWeight)
                : new(row.Value, ValueOf(feedback, meanStars), WeightOf(row.Value, features)));
        }

        observations.Sort((left, right) => left.Row.CompareTo(right.Row));
        return observations;
    }

    private static double WeightOf(int row, TitleFeatures features) =>
        features.IsEstimated(row) ? EstimatedWeight : FullWeight;

    // The ratings are added in ascending order, so that the sum does not depend on the order of the events.
    private static double MeanStarsOf(Profile profile)
    {
        var ratings = profile.CurrentFeedback
            .Where(feedback => feedback.Stars is not null)
            .Select(feedback => feedback.Stars!.Value.Count)
            .Order()
            .ToList();
        return FeedbackWeights.MeanStars(ratings.Sum(), ratings.Count);
    }

    private static double ValueOf(IEnumerable<FeedbackEvent> feedback, double meanStars)
    {
        var byKind = feedback.ToDictionary(item => item.Kind);
        var moodLift = byKind.GetValueOrDefault(FeedbackKind.Left)?.MoodAfter?.Lift ?? 0;
        return ValueWithoutMood(byKind, meanStars) + (FeedbackWeights.MoodAfter * moodLift);
    }

    private static double ValueWithoutMood(Dictionary<FeedbackKind, FeedbackEvent> byKind, double meanStars)
    {
        var stars = byKind.GetValueOrDefault(FeedbackKind.Rating)?.Stars;
        if (stars is not null)
            return FeedbackWeights.OfStars(stars.Value.Count, meanStars);
        if (byKind.ContainsKey(FeedbackKind.Like))
            return FeedbackWeights.Like;
        if (byKind.ContainsKey(FeedbackKind.Dislike))
            return FeedbackWeights.Dislike;
        if (byKind.ContainsKey(FeedbackKind.Hide))
            return FeedbackWeights.Hide;
        // Who goes on with a series wants to see it, as one who saves it.
        if (byKind.ContainsKey(FeedbackKind.Save) || byKind.ContainsKey(FeedbackKind.Episode))
            return FeedbackWeights.Save;
        return FeedbackWeights.Seen;
    }
}
