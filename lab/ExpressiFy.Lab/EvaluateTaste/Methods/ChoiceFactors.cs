using System.Globalization;
using ExpressiFy.Lab.EvaluateTaste.Ratings;
using ExpressiFy.Profiles.Learning;

namespace ExpressiFy.Lab.EvaluateTaste.Methods;

/// <summary>
/// Matrix factorisation of what people chose and liked, by alternating least squares (Hu, Koren &amp; Volinsky 2008; the penalty grows with how
/// much is known, as in Rendle et al. 2021): a title nobody spoke of counts a little as not chosen.
/// </summary>
internal sealed class ChoiceFactors
{
    // Later rounds change nothing in the third digit.
    private const int Rounds = 8;

    // Chosen and not liked is worth something all the same: most of what a person picks to watch is near what they like.
    private const double ChosenOnly = 0.5;

    private readonly int size;
    private readonly double background, penalty;
    private readonly CholeskySystem ofAllTitles;

    private ChoiceFactors(int size, double background, double penalty, double[][] titles)
    {
        (this.size, this.background, this.penalty, Titles) = (size, background, penalty, titles);
        ofAllTitles = SumOf(titles);
    }

    /// <summary>Of each title its place among the factors.</summary>
    public double[][] Titles { get; }

    public static RecommendationMethod With(int size, double background, double penalty) => new(
        "matrix factorisation (choices)", string.Create(CultureInfo.InvariantCulture, $"{size} factors, background {background}, penalty {penalty}"), training =>
        {
            var factors = Fit(training, size, background, penalty);
            return (known, scores) =>
            {
                var person = factors.PersonOf(known);
                for (var title = 0; title < scores.Length; title++)
                {
                    var sum = 0d;
                    for (var factor = 0; factor < size; factor++)
                        sum += person[factor] * factors.Titles[title][factor];
                    scores[title] = (float)sum;
                }
            };
        });

    public static double ValueOf(Rating rating) => rating.Liked ? 1 : ChosenOnly;

    public static ChoiceFactors Fit(TrainingRatings training, int size, double background, double penalty)
    {
        var random = new Random(1);
        double[][] titles = [.. training.Titles.Select(_ => Enumerable.Range(0, size).Select(_ => (random.NextDouble() - 0.5) / Math.Sqrt(size)).ToArray())];
        var byTitle = training.Titles.Select(_ => new List<(int, double)>()).ToList();
        foreach (var (person, ratings) in training.People.Index())
        {
            foreach (var rating in ratings)
                byTitle[rating.Title].Add((person, ValueOf(rating)));
        }

        List<(int, double)>[] byPerson = [.. training.People.Select(ratings => ratings.Select(rating => (rating.Title, ValueOf(rating))).ToList())];
        for (var round = 0; round < Rounds; round++)
        {
            var ofTitles = SumOf(titles);
            double[][] people = [.. byPerson.Select(known => Solve(ofTitles, titles, known, size, background, penalty))];
            var ofPeople = SumOf(people);
            for (var title = 0; title < titles.Length; title++)
                titles[title] = Solve(ofPeople, people, byTitle[title], size, background, penalty);
        }

        return new(size, background, penalty, titles);
    }

    /// <summary>The place of a person who was not there when this was fitted.</summary>
    public double[] PersonOf(ReadOnlySpan<Rating> known)
    {
        var list = new List<(int, double)>(known.Length);
        foreach (var rating in known)
            list.Add((rating.Title, ValueOf(rating)));
        return Solve(ofAllTitles, Titles, list, size, background, penalty);
    }

    private static double[] Solve(CholeskySystem ofAll, double[][] others, List<(int Other, double Value)> known, int size, double background, double penalty)
    {
        var solution = new double[size];
        if (known.Count == 0)
            return solution;
        var system = ofAll.Copy();
        system.Scale(background);
        foreach (var (other, value) in known)
        {
            system.Add(others[other], 1 - background);
            for (var factor = 0; factor < size; factor++)
                solution[factor] += value * others[other][factor];
        }

        for (var factor = 0; factor < size; factor++)
            system[factor, factor] += penalty * (known.Count + (background * others.Length));
        system.Decompose();
        system.Solve(solution);
        return solution;
    }

    private static CholeskySystem SumOf(double[][] places)
    {
        var sum = new CholeskySystem(places[0].Length);
        foreach (var place in places)
            sum.Add(place, 1);
        return sum;
    }
}
