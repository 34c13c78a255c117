using ExpressiFy.Lab.EvaluateTaste.Methods;
using ExpressiFy.Lab.EvaluateTaste.Ratings;

namespace ExpressiFy.Lab.EvaluateTaste;

/// <summary>How one method fared.</summary>
/// <param name="Method">Its name.</param>
/// <param name="Setting">Its constants, chosen on the people set aside.</param>
/// <param name="People">Of each person how well their last ratings were foretold.</param>
internal sealed record MethodResult(string Method, string Setting, IReadOnlyList<RankingMetrics> People);

/// <summary>How the methods fared for people of whom so many likes were known.</summary>
internal sealed record ColdStart(int Likes, IReadOnlyList<MethodResult> Methods);

/// <summary>
/// Learns from the earlier ratings of each person and foretells the last fifth. A tenth of the people chooses the settings and is not
/// reported on.
/// </summary>
internal sealed class TasteEvaluation(RatingSet ratings, int seed, CancellationToken cancellation)
{
    private const double SetAside = 0.1;
    private const int Folds = 5;

    /// <summary>Likes that are known at the start; people who have as many as the last are asked at each of them.</summary>
    public static IReadOnlyList<int> KnownLikes { get; } = [0, 3, 10, 30];

    // Each method with the settings that are tried on the people set aside.
    private static readonly RecommendationMethod[][] Candidates =
    [
        [Popularity.Method],
        [ItemMean.With(2), ItemMean.With(5), ItemMean.With(20)],
        [Biases.With(2), Biases.With(5), Biases.With(20)],
        [GenrePreferences.With(2), GenrePreferences.With(5), GenrePreferences.With(20)],
        [RatingFactors.With(8, 5), RatingFactors.With(16, 10)],
        [ChoiceFactors.With(16, 0.1, 0.02), ChoiceFactors.With(32, 0.1, 0.02), ChoiceFactors.With(32, 0.02, 0.05)],
        [ServedPreferenceModel.With(64, 100), ServedPreferenceModel.With(64, 300)],
    ];

    private readonly TemporalSplit split = TemporalSplit.Of(ratings);

    /// <summary>The people reported on, and those set aside.</summary>
    public (int[] Reported, int[] Aside) People { get; } = SplitPeople(ratings.People.Count, seed);

    /// <summary>Every method at its best setting, on the people reported on; as chosen, for the cold start.</summary>
    public (IReadOnlyList<MethodResult> Fared, IReadOnlyList<RecommendationMethod> Chosen) Compare(Action<long> progress)
    {
        var training = new TrainingRatings(ratings.Titles, split.Earlier);
        var (fared, chosen, done) = (new List<MethodResult>(), new List<RecommendationMethod>(), 0);
        foreach (var candidates in Candidates)
        {
            cancellation.ThrowIfCancellationRequested();
            var best = candidates.Select(method => (Method: method, Score: method.Fit(training)))
                .MaxBy(fit => candidates.Length == 1 ? 0 : Mean(Evaluate(fit.Score, People.Aside, split.Earlier).Select(person => person.NdcgOfAll)));
            fared.Add(new(best.Method.Name, best.Method.Setting, Evaluate(best.Score, People.Reported, split.Earlier)));
            chosen.Add(best.Method);
            progress(++done);
        }

        return (fared, chosen);
    }

    /// <summary>The same for people of whom only their first likes are known, and of whom nothing stood in what the methods learned from.</summary>
    public IReadOnlyList<ColdStart> CompareColdStarts(IReadOnlyList<RecommendationMethod> methods, Action<long> progress)
    {
        int[] people = [.. People.Reported.Where(person => split.Earlier[person].Count(rating => rating.Liked) >= KnownLikes[^1])];
        var foretold = KnownLikes.Select(_ => methods.Select(_ => new List<RankingMetrics>()).ToList()).ToList();
        for (var fold = 0; fold < Folds; fold++)
        {
            int[] own = [.. people.Where((_, place) => place % Folds == fold)];
            var without = own.ToHashSet();
            var training = new TrainingRatings(ratings.Titles, [.. split.Earlier.Select((known, person) => without.Contains(person) ? [] : known)]);
            foreach (var (number, method) in methods.Index())
            {
                cancellation.ThrowIfCancellationRequested();
                var score = method.Fit(training);
                foreach (var (place, likes) in KnownLikes.Index())
                    foretold[place][number].AddRange(Evaluate(score, own, [.. split.Earlier.Select(known => known.Where(rating => rating.Liked).Take(likes).ToArray())]));
                progress((fold * methods.Count) + number + 1);
            }
        }

        return [.. KnownLikes.Select((likes, place) => new ColdStart(likes, [.. methods.Select((method, number) => new MethodResult(method.Name, method.Setting, foretold[place][number]))]))];
    }

    /// <summary>Steps of <see cref="Compare"/> and <see cref="CompareColdStarts"/> together.</summary>
    public static int Steps => Candidates.Length * (1 + Folds);

    private List<RankingMetrics> Evaluate(ScoreTitles score, int[] people, IReadOnlyList<Rating[]> known)
    {
        var scores = new float[ratings.Titles.Count];
        var foretold = new List<RankingMetrics>();
        foreach (var person in people.Where(person => split.Last[person].Any(rating => rating.Liked)))
        {
            cancellation.ThrowIfCancellationRequested();
            score(known[person], scores);
            foretold.Add(RankingMetrics.Of(scores, known[person], split.Last[person]));
        }

        return foretold;
    }

    private static (int[] Reported, int[] Aside) SplitPeople(int people, int seed)
    {
        int[] order = [.. Enumerable.Range(0, people)];
        new Random(seed).Shuffle(order);
        var aside = (int)Math.Round(people * SetAside);
        return ([.. order[aside..].Order()], [.. order[..aside].Order()]);
    }

    private static double Mean(IEnumerable<double> values) => values.Where(double.IsFinite).DefaultIfEmpty(0).Average();
}
