using System.Globalization;
using ExpressiFy.Lab.EvaluateTaste.Ratings;

namespace ExpressiFy.Lab.EvaluateTaste.Methods;

/// <summary>Mean + bias of the person + bias of the title, least squares with a penalty. Only the title's part ranks titles.</summary>
internal sealed class Biases
{
    private const int Rounds = 8;

    private readonly double penalty;

    private Biases(double mean, float[] ofTitles, double penalty) => (Mean, OfTitles, this.penalty) = (mean, ofTitles, penalty);

    public double Mean { get; }

    public float[] OfTitles { get; }

    public static RecommendationMethod With(double penalty) => new("user + item bias", string.Create(CultureInfo.InvariantCulture, $"penalty {penalty}"), training =>
    {
        var biases = Fit(training, penalty);
        return (_, scores) => biases.OfTitles.CopyTo(scores);
    });

    public static Biases Fit(TrainingRatings training, double penalty)
    {
        var mean = training.People.SelectMany(person => person).Select(rating => (double)rating.Stars).DefaultIfEmpty().Average();
        var biases = new Biases(mean, new float[training.Titles.Count], penalty);
        var (sums, counts) = (new double[training.Titles.Count], new int[training.Titles.Count]);
        for (var round = 0; round < Rounds; round++)
        {
            Array.Clear(sums);
            Array.Clear(counts);
            foreach (var person in training.People)
            {
                var own = biases.OfPerson(person);
                foreach (var rating in person)
                {
                    sums[rating.Title] += rating.Stars - mean - own;
                    counts[rating.Title]++;
                }
            }

            for (var title = 0; title < sums.Length; title++)
                biases.OfTitles[title] = (float)(sums[title] / (counts[title] + penalty));
        }

        return biases;
    }

    /// <summary>How much more than others this person gives to the titles they rated.</summary>
    public double OfPerson(ReadOnlySpan<Rating> known)
    {
        var sum = 0d;
        foreach (var rating in known)
            sum += rating.Stars - Mean - OfTitles[rating.Title];
        return sum / (known.Length + penalty);
    }
}
