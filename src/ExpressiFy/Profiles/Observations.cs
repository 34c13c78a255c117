using ExpressiFy.Profiles.Learning;

namespace ExpressiFy.Profiles;

/// <summary>What a profile says of titles, one number a title, as the learner takes it.</summary>
internal static class Observations
{
    /// <summary>
    /// An observation for each title of the catalogue that something was said of. The clearest word counts (rating, then like or dislike,
    /// then saved or waved away, then seen); how the title left the person is added. Sorted by row.
    /// </summary>
    public static List<Observation> Of(Profile profile, TitleFeatures traits)
    {
        var rated = profile.CurrentFeedback.Where(word => word.Stars is not null).Select(word => word.Stars!.Value.Count).Order().ToList();
        var mean = FeedbackWeights.MeanStars(rated.Sum(), rated.Count);
        return
        [
            .. profile.CurrentFeedback.GroupBy(word => word.TitleId)
                .Select(words => (Row: traits.RowOf(words.Key), Value: ValueOf(words, mean)))
                .Where(said => said is { Row: not null, Value: not null })
                .Select(said => new Observation(said.Row!.Value, said.Value!.Value, 1))
                .OrderBy(said => said.Row),
        ];
    }

    private static double? ValueOf(IEnumerable<FeedbackEvent> words, double mean)
    {
        var ofKind = words.ToDictionary(word => word.Kind);
        double? value = ofKind.GetValueOrDefault(FeedbackKind.Rating)?.Stars is { } stars ? FeedbackWeights.OfStars(stars.Count, mean)
            : ofKind.ContainsKey(FeedbackKind.Like) ? FeedbackWeights.OfLike
            : ofKind.ContainsKey(FeedbackKind.Dislike) ? FeedbackWeights.OfDislike
            : ofKind.ContainsKey(FeedbackKind.Hide) ? FeedbackWeights.OfHide
            : ofKind.ContainsKey(FeedbackKind.Save) ? FeedbackWeights.OfSave
            : ofKind.ContainsKey(FeedbackKind.Seen) || ofKind.ContainsKey(FeedbackKind.Left) || ofKind.ContainsKey(FeedbackKind.Rating) ? FeedbackWeights.OfSeen
            : null;
        return value + (FeedbackWeights.OfMoodAfter * (ofKind.GetValueOrDefault(FeedbackKind.Left)?.MoodAfter?.Lift ?? 0));
    }
}
