using System.Globalization;
using ExpressiFy.Lab.EvaluateTaste.Ratings;
using ExpressiFy.Profiles.Learning;

namespace ExpressiFy.Lab.EvaluateTaste.Methods;

/// <summary>
/// Matrix factorisation of how many stars people gave beyond both biases, by alternating least squares (Zhou et al. 2008). It foretells
/// ratings; what a person will choose at all it is not asked.
/// </summary>
internal static class RatingFactors
{
    private const int Rounds = 8;

    public static RecommendationMethod With(int size, double penalty) => new(
        "matrix factorisation (ratings)", string.Create(CultureInfo.InvariantCulture, $"{size} factors, penalty {penalty}"), training =>
        {
            var biases = Biases.Fit(training, penalty: 5);
            var random = new Random(1);
            double[][] titles = [.. training.Titles.Select(_ => Enumerable.Range(0, size).Select(_ => (random.NextDouble() - 0.5) / Math.Sqrt(size)).ToArray())];
            List<(int, double)>[] byPerson = [.. training.People.Select(ratings => Rests(biases, ratings))];
            var byTitle = training.Titles.Select(_ => new List<(int, double)>()).ToList();
            foreach (var (person, rests) in byPerson.Index())
            {
                foreach (var (title, left) in rests)
                    byTitle[title].Add((person, left));
            }

            for (var round = 0; round < Rounds; round++)
            {
                double[][] people = [.. byPerson.Select(known => Solve(titles, known, size, penalty))];
                for (var title = 0; title < titles.Length; title++)
                    titles[title] = Solve(people, byTitle[title], size, penalty);
            }

            return (known, scores) =>
            {
                var person = Solve(titles, Rests(biases, known), size, penalty);
                for (var title = 0; title < scores.Length; title++)
                {
                    double sum = biases.OfTitles[title];
                    for (var factor = 0; factor < size; factor++)
                        sum += person[factor] * titles[title][factor];
                    scores[title] = (float)sum;
                }
            };
        });

    private static List<(int Other, double Left)> Rests(Biases biases, ReadOnlySpan<Rating> known)
    {
        var own = biases.OfPerson(known);
        var rests = new List<(int, double)>(known.Length);
        foreach (var rating in known)
            rests.Add((rating.Title, rating.Stars - biases.Mean - own - biases.OfTitles[rating.Title]));
        return rests;
    }

    private static double[] Solve(double[][] others, List<(int Other, double Left)> known, int size, double penalty)
    {
        var solution = new double[size];
        if (known.Count == 0)
            return solution;
        var system = new CholeskySystem(size);
        foreach (var (other, left) in known)
        {
            system.Add(others[other], 1);
            for (var factor = 0; factor < size; factor++)
                solution[factor] += left * others[other][factor];
        }

        for (var factor = 0; factor < size; factor++)
            system[factor, factor] += penalty;
        system.Decompose();
        system.Solve(solution);
        return solution;
    }
}
