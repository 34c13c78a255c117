using ExpressiFy.Lab.EvaluateTaste.Methods;
using ExpressiFy.Lab.EvaluateTaste.Ratings;

namespace ExpressiFy.Lab.EvaluateTaste;

/// <summary>
/// Compares methods: each learns from the earlier ratings of everybody and ranks each person's last fifth. The settings
/// of a method are selected on a tenth of the people, who are not reported on.
/// </summary>
internal sealed class TasteEvaluation(RatingSet ratings, int seed, CancellationToken cancellation)
{
    private const double SetAsideFraction = 0.1;
    private const int Folds = 5;

    /// <summary>Each method with the settings to select from.</summary>
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

    /// <summary>
    /// Numbers of known likes of the cold start. Only people with at least the last number take part.
    /// </summary>
    public static IReadOnlyList<int> KnownLikes { get; } = [0, 3, 10, 30];

    /// <summary>Progress steps of <see cref="Compare"/> and <see cref="CompareColdStarts"/> together.</summary>
    public static int Steps => Candidates.Length * (1 + Folds);

    /// <summary>Indices of the people reported on, and of those set aside.</summary>
    public (int[] Reported, int[] Aside) People { get; } = SplitPeople(ratings.People.Count, seed);

    /// <summary>The result of every method with its selected setting, and these methods for the cold start.</summary>
    public (IReadOnlyList<MethodResult> Results, IReadOnlyList<RecommendationMethod> Selected) Compare(
        Action<long> progress)
    {
        var training = new TrainingRatings(ratings.Titles, split.Earlier);
        var results = new List<MethodResult>();
        var selected = new List<RecommendationMethod>();
        foreach (var candidates in Candidates)
        {
            cancellation.ThrowIfCancellationRequested();
            var (method, score) = Select(candidates, training);
            results.Add(new(method.Name, method.Setting, Evaluate(score, People.Reported, split.Earlier)));
            selected.Add(method);
            progress(results.Count);
        }

        return (results, selected);
    }

    /// <summary>
    /// The results for people of whom only the first likes are known, and none of whose ratings the methods learned
    /// from (cross-validation).
    /// </summary>
    public IReadOnlyList<ColdStart> CompareColdStarts(
        IReadOnlyList<RecommendationMethod> methods, Action<long> progress)
    {
        int[] people = [.. People.Reported.Where(HasEnoughLikes)];
        var metrics = new Dictionary<(int Likes, RecommendationMethod Method), List<RankingMetrics>>();
        for (var fold = 0; fold < Folds; fold++)
        {
            int[] tested = [.. people.Where((_, index) => index % Folds == fold)];
            var training = new TrainingRatings(ratings.Titles, EarlierWithout(tested));
            foreach (var (number, method) in methods.Index())
            {
                cancellation.ThrowIfCancellationRequested();
                var score = method.Fit(training);
                foreach (var likes in KnownLikes)
                {
                    var key = (likes, method);
                    metrics.TryAdd(key, []);
                    metrics[key].AddRange(Evaluate(score, tested, FirstLikes(likes)));
                }

                progress((fold * methods.Count) + number + 1);
            }
        }

        return [.. KnownLikes.Select(ResultsOf)];

        ColdStart ResultsOf(int likes) => new(likes, [.. methods.Select(method => ResultOf(likes, method))]);

        MethodResult ResultOf(int likes, RecommendationMethod method) =>
            new(method.Name, method.Setting, metrics[(likes, method)]);
    }

    /// <summary>The setting with the highest mean NDCG on the people set aside.</summary>
    private (RecommendationMethod Method, ScoreTitles Score) Select(
        RecommendationMethod[] candidates, TrainingRatings training)
    {
        var fits = candidates.Select(method => (Method: method, Score: method.Fit(training)));
        if (candidates.Length == 1)
            return fits.Single();
        return fits.MaxBy(fit => MeanNdcg(Evaluate(fit.Score, People.Aside, split.Earlier)));
    }

    private static double MeanNdcg(List<RankingMetrics> people) =>
        people.Select(person => person.NdcgOfAll).Where(double.IsFinite).DefaultIfEmpty(0).Average();

    private bool HasEnoughLikes(int person) => split.Earlier[person].Count(rating => rating.Liked) >= KnownLikes[^1];

    private Rating[][] EarlierWithout(int[] people)
    {
        var excluded = people.ToHashSet();
        return [.. split.Earlier.Select((known, person) => excluded.Contains(person) ? [] : known)];
    }

    private Rating[][] FirstLikes(int count) =>
        [.. split.Earlier.Select(known => known.Where(rating => rating.Liked).Take(count).ToArray())];

    /// <summary>The metrics of the people who liked any of their last titles.</summary>
    private List<RankingMetrics> Evaluate(ScoreTitles score, int[] people, IReadOnlyList<Rating[]> known)
    {
        var scores = new float[ratings.Titles.Count];
        var metrics = new List<RankingMetrics>();
        foreach (var person in people.Where(person => split.Last[person].Any(rating => rating.Liked)))
        {
            cancellation.ThrowIfCancellationRequested();
            score(known[person], scores);
            metrics.Add(RankingMetrics.Of(scores, known[person], split.Last[person]));
        }

        return metrics;
    }

    private static (int[] Reported, int[] Aside) SplitPeople(int people, int seed)
    {
        int[] order = [.. Enumerable.Range(0, people)];
        new Random(seed).Shuffle(order);
        var aside = (int)Math.Round(people * SetAsideFraction);
        return ([.. order[aside..].Order()], [.. order[..aside].Order()]);
    }
}
