using System.Globalization;
using ExpressiFy.Lab.EvaluateTaste.Ratings;

namespace ExpressiFy.Lab.EvaluateTaste.Methods;

/// <summary>The mean rating of a title, drawn toward the mean of all while it has few.</summary>
internal static class ItemMean
{
    public static RecommendationMethod With(double doubt) => new("item mean", string.Create(CultureInfo.InvariantCulture, $"doubt {doubt}"), training =>
    {
        var means = Means(training, doubt);
        return (_, scores) => means.CopyTo(scores);
    });

    /// <summary>Stars above the mean of all ratings; <paramref name="doubt"/> ratings of that mean are added to each title's own.</summary>
    public static float[] Means(TrainingRatings training, double doubt)
    {
        var mean = training.People.SelectMany(person => person).Select(rating => (double)rating.Stars).DefaultIfEmpty().Average();
        var (sums, counts) = (new double[training.Titles.Count], new int[training.Titles.Count]);
        foreach (var rating in training.People.SelectMany(person => person))
        {
            sums[rating.Title] += rating.Stars - mean;
            counts[rating.Title]++;
        }

        return [.. sums.Select((sum, title) => (float)(sum / (counts[title] + doubt)))];
    }
}
