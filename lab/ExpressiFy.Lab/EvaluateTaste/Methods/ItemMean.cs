namespace ExpressiFy.Lab.EvaluateTaste.Methods;

/// <summary>Baseline: the mean rating of a title, shrunk toward the mean of all ratings.</summary>
internal static class ItemMean
{
    /// <param name="priorCount">Number of ratings of the overall mean that are added to each title's own.</param>
    public static RecommendationMethod With(double priorCount) => new("item mean", Setting(priorCount), training =>
    {
        var means = Means(training, priorCount);
        return (_, scores) => means.CopyTo(scores);
    });

    private static string Setting(double priorCount) => FormattableString.Invariant($"doubt {priorCount}");

    /// <summary>Stars above the overall mean.</summary>
    private static float[] Means(TrainingRatings training, double priorCount)
    {
        var overallMean = training.MeanStars();
        var sums = new double[training.Titles.Count];
        var counts = new int[training.Titles.Count];
        foreach (var rating in training.People.SelectMany(person => person))
        {
            sums[rating.Title] += rating.Stars - overallMean;
            counts[rating.Title]++;
        }

        return [.. sums.Select((sum, title) => (float)(sum / (counts[title] + priorCount)))];
    }
}
