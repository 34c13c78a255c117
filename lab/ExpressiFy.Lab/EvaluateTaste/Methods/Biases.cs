using ExpressiFy.Lab.EvaluateTaste.Ratings;

namespace ExpressiFy.Lab.EvaluateTaste.Methods;

/// <summary>
/// Baseline: overall mean + bias of the person + bias of the title, by regularised least squares. The title's bias
/// ranks the titles.
/// </summary>
internal sealed class Biases
{
    private const int Rounds = 8;

    private readonly double penalty;

    private Biases(double mean, float[] ofTitles, double penalty)
    {
        Mean = mean;
        OfTitles = ofTitles;
        this.penalty = penalty;
    }

    public double Mean { get; }

    public float[] OfTitles { get; }

    public static RecommendationMethod With(double penalty) => new("user + item bias", Setting(penalty), training =>
    {
        var biases = Fit(training, penalty);
        return (_, scores) => biases.OfTitles.CopyTo(scores);
    });

    public static Biases Fit(TrainingRatings training, double penalty)
    {
        var biases = new Biases(training.MeanStars(), new float[training.Titles.Count], penalty);
        for (var round = 0; round < Rounds; round++)
            biases.UpdateTitles(training);
        return biases;
    }

    /// <summary>
    /// The bias of a person with these ratings: the mean difference from what the titles' biases predict, regularised.
    /// </summary>
    public double OfPerson(ReadOnlySpan<Rating> known)
    {
        var sum = 0d;
        foreach (var rating in known)
            sum += rating.Stars - Mean - OfTitles[rating.Title];
        return sum / (known.Length + penalty);
    }

    private static string Setting(double penalty) => FormattableString.Invariant($"penalty {penalty}");

    private void UpdateTitles(TrainingRatings training)
    {
        var sums = new double[OfTitles.Length];
        var counts = new int[OfTitles.Length];
        foreach (var person in training.People)
        {
            var personBias = OfPerson(person);
            foreach (var rating in person)
            {
                sums[rating.Title] += rating.Stars - Mean - personBias;
                counts[rating.Title]++;
            }
        }

        for (var title = 0; title < sums.Length; title++)
            OfTitles[title] = (float)(sums[title] / (counts[title] + penalty));
    }
}
