using ExpressiFy.Lab.EvaluateTaste.Ratings;
using ExpressiFy.Numerics;
using ExpressiFy.Profiles.Learning;

namespace ExpressiFy.Lab.EvaluateTaste.Methods;

/// <summary>
/// Implicit-feedback matrix factorisation by alternating least squares (Hu, Koren &amp; Volinsky 2008; the
/// regularisation grows with the number of ratings, as in Rendle et al. 2021). Unrated titles act as weak negatives.
/// </summary>
internal sealed class ChoiceFactors
{
    /// <summary>More rounds change nothing in the third digit of the metrics.</summary>
    private const int Rounds = 8;

    /// <summary>Target for a title that was chosen but not liked; most choices are near what a person likes.</summary>
    private const double ValueOfChoice = 0.5;

    private readonly Settings settings;
    private readonly double[][] titles;
    private readonly CholeskySystem titleGram;

    private ChoiceFactors(Settings settings, double[][] titles)
    {
        this.settings = settings;
        this.titles = titles;
        titleGram = GramMatrix(titles);
    }

    /// <param name="size">Number of factors.</param>
    /// <param name="background">Weight of an unrated title, 0…1.</param>
    /// <param name="penalty">Regularisation.</param>
    public static RecommendationMethod With(int size, double background, double penalty)
    {
        var settings = new Settings(size, background, penalty);
        var text = FormattableString.Invariant($"{size} factors, background {background}, penalty {penalty}");
        return new("matrix factorisation (choices)", text, training => Fit(training, settings).Score);
    }

    private static ChoiceFactors Fit(TrainingRatings training, Settings settings)
    {
        var byPerson = training.People.Select(ratings => Targets(ratings)).ToArray();
        var byTitle = training.Titles.Select(_ => new List<(int, double)>()).ToArray();
        foreach (var (person, targets) in byPerson.Index())
        {
            foreach (var (title, value) in targets)
                byTitle[title].Add((person, value));
        }

        var titles = FactorVectors.Random(training.Titles.Count, settings.Size);
        for (var round = 0; round < Rounds; round++)
        {
            var titleGram = GramMatrix(titles);
            double[][] people = [.. byPerson.Select(targets => Solve(titleGram, titles, targets, settings))];
            var personGram = GramMatrix(people);
            for (var title = 0; title < titles.Length; title++)
                titles[title] = Solve(personGram, people, byTitle[title], settings);
        }

        return new(settings, titles);
    }

    private void Score(ReadOnlySpan<Rating> known, Span<float> scores)
    {
        var person = Solve(titleGram, titles, Targets(known), settings);
        for (var title = 0; title < scores.Length; title++)
            scores[title] = (float)FactorVectors.Dot(person, titles[title]);
    }

    private static List<(int Title, double Value)> Targets(ReadOnlySpan<Rating> ratings)
    {
        var targets = new List<(int, double)>(ratings.Length);
        foreach (var rating in ratings)
            targets.Add((rating.Title, rating.Liked ? 1 : ValueOfChoice));
        return targets;
    }

    /// <summary>The least-squares vector for some targets, with target 0 for all others; 0 without targets.</summary>
    private static double[] Solve(
        CholeskySystem gram, double[][] others, List<(int Other, double Value)> targets, Settings settings)
    {
        var solution = new double[settings.Size];
        if (targets.Count == 0)
            return solution;

        var system = gram.Copy();
        system.Scale(settings.Background);
        foreach (var (other, value) in targets)
        {
            system.Add(others[other], 1 - settings.Background);
            FactorVectors.Add(solution, others[other], value);
        }

        var regularisation = settings.Penalty * (targets.Count + (settings.Background * others.Length));
        for (var factor = 0; factor < settings.Size; factor++)
            system[factor, factor] += regularisation;
        system.Decompose();
        system.Solve(solution);
        return solution;
    }

    private static CholeskySystem GramMatrix(double[][] vectors)
    {
        var gram = new CholeskySystem(vectors[0].Length);
        foreach (var vector in vectors)
            gram.Add(vector, 1);
        return gram;
    }

    private readonly record struct Settings(int Size, double Background, double Penalty);
}
