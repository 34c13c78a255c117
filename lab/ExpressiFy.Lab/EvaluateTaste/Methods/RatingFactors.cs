using ExpressiFy.Lab.EvaluateTaste.Ratings;
using ExpressiFy.Numerics;
using ExpressiFy.Profiles.Learning;

namespace ExpressiFy.Lab.EvaluateTaste.Methods;

/// <summary>
/// Matrix factorisation of the ratings less both biases, by alternating least squares (Zhou et al. 2008). It predicts
/// ratings, not which titles a person chooses.
/// </summary>
internal sealed class RatingFactors
{
    private const int Rounds = 8;
    private const double BiasPenalty = 5;

    private readonly Biases biases;
    private readonly double[][] titles;
    private readonly double penalty;

    private RatingFactors(Biases biases, double[][] titles, double penalty)
    {
        this.biases = biases;
        this.titles = titles;
        this.penalty = penalty;
    }

    /// <param name="size">Number of factors.</param>
    /// <param name="penalty">Regularisation.</param>
    public static RecommendationMethod With(int size, double penalty) => new(
        "matrix factorisation (ratings)",
        FormattableString.Invariant($"{size} factors, penalty {penalty}"),
        training => Fit(training, size, penalty).Score);

    private static RatingFactors Fit(TrainingRatings training, int size, double penalty)
    {
        var biases = Biases.Fit(training, BiasPenalty);
        var titles = FactorVectors.Random(training.Titles.Count, size);
        var byPerson = training.People.Select(ratings => Residuals(biases, ratings)).ToArray();
        var byTitle = training.Titles.Select(_ => new List<(int, double)>()).ToArray();
        foreach (var (person, residuals) in byPerson.Index())
        {
            foreach (var (title, residual) in residuals)
                byTitle[title].Add((person, residual));
        }

        for (var round = 0; round < Rounds; round++)
        {
            double[][] people = [.. byPerson.Select(residuals => Solve(titles, residuals, size, penalty))];
            for (var title = 0; title < titles.Length; title++)
                titles[title] = Solve(people, byTitle[title], size, penalty);
        }

        return new(biases, titles, penalty);
    }

    private void Score(ReadOnlySpan<Rating> known, Span<float> scores)
    {
        var person = Solve(titles, Residuals(biases, known), titles[0].Length, penalty);
        for (var title = 0; title < scores.Length; title++)
        {
            double sum = biases.OfTitles[title];
            for (var factor = 0; factor < person.Length; factor++)
                sum += person[factor] * titles[title][factor];
            scores[title] = (float)sum;
        }
    }

    /// <summary>What the biases leave unexplained of each rating.</summary>
    private static List<(int Title, double Residual)> Residuals(Biases biases, ReadOnlySpan<Rating> known)
    {
        var personBias = biases.OfPerson(known);
        var residuals = new List<(int, double)>(known.Length);
        foreach (var rating in known)
        {
            var residual = rating.Stars - biases.Mean - personBias - biases.OfTitles[rating.Title];
            residuals.Add((rating.Title, residual));
        }

        return residuals;
    }

    /// <summary>The ridge regression vector; 0 without residuals.</summary>
    private static double[] Solve(
        double[][] others, List<(int Other, double Residual)> residuals, int size, double penalty)
    {
        var solution = new double[size];
        if (residuals.Count == 0)
            return solution;

        var system = new CholeskySystem(size);
        foreach (var (other, residual) in residuals)
        {
            system.Add(others[other], 1);
            FactorVectors.Add(solution, others[other], residual);
        }

        for (var factor = 0; factor < size; factor++)
            system[factor, factor] += penalty;
        system.Decompose();
        system.Solve(solution);
        return solution;
    }
}
