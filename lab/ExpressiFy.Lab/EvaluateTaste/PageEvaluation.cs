using ExpressiFy.Catalogue;
using ExpressiFy.Lab.EvaluateTaste.Methods;
using ExpressiFy.Lab.EvaluateTaste.Ratings;

namespace ExpressiFy.Lab.EvaluateTaste;

/// <summary>
/// Protocol C: the learner of the page itself ranks the titles that the file and the catalogue both have. What the
/// person rated earlier is never a candidate, also where only their first likes are known: it could neither be right
/// nor wrong. Popularity is counted on people of other folds.
/// </summary>
internal sealed class PageEvaluation
{
    public const string Protocol =
        "Protocol C: the page's own learner, with nothing but the person's own feedback, among the titles that the "
        + "file and the catalogue both have. Titles that the person rated earlier are no candidates. Popularity "
        + "counts the likes of people of other folds.";

    private const int Folds = 5;

    private static readonly int[] KnownLikes = [3, 10, 30];

    private readonly TitleCatalogue catalogue = TitleCatalogue.BuiltIn();
    private readonly CancellationToken cancellation;
    private readonly RatingSet ratings;
    private readonly IReadOnlyList<Title> titles;
    private readonly TemporalSplit split;
    private readonly int[] people;

    /// <param name="all">The ratings of the file.</param>
    /// <param name="reported">The people to report on; those with too few likes are left out.</param>
    /// <param name="cancellation">Ends the evaluation.</param>
    public PageEvaluation(RatingSet all, IEnumerable<int> reported, CancellationToken cancellation)
    {
        this.cancellation = cancellation;
        (ratings, titles) = KnownTitles.Of(all, catalogue);
        split = TemporalSplit.Of(ratings);
        people = [.. reported.Where(HasEnoughLikes)];
    }

    /// <summary>Null for a file that has no people with enough likes of titles in the catalogue.</summary>
    public PageResult? Run()
    {
        if (people.Length == 0)
            return null;
        var learner = new PageLearner(catalogue, titles);
        float[][] popularities = [.. Enumerable.Range(0, Folds).Select(PopularityWithout)];
        var popularity = ResultOf(Popularity.Method.Name, (index, _) => popularities[index % Folds]);
        List<PageComparison> comparisons = [];
        foreach (var count in KnownLikes)
        {
            var afterLikes = ResultOf(PageLearner.Name, (_, person) => learner.ScoresAfterLikes(Likes(person, count)));
            comparisons.Add(new(FormattableString.Invariant($"{count} likes"), popularity, afterLikes));
        }

        var afterAll = ResultOf(PageLearner.Name, (_, person) => learner.ScoresAfterRatings(split.Earlier[person]));
        comparisons.Add(new("all", popularity, afterAll));
        return new(titles.Count, comparisons);
    }

    private bool HasEnoughLikes(int person) =>
        split.Earlier[person].Count(rating => rating.Liked) >= KnownLikes[^1]
        && split.Last[person].Any(rating => rating.Liked);

    private IEnumerable<Rating> Likes(int person, int count) =>
        split.Earlier[person].Where(rating => rating.Liked).Take(count);

    /// <summary>The number of people outside a fold who liked each title.</summary>
    private float[] PopularityWithout(int fold)
    {
        var inFold = people.Where((_, index) => index % Folds == fold).ToHashSet();
        Rating[][] learned = [.. split.Earlier.Where((_, person) => !inFold.Contains(person))];
        return Popularity.Likes(new(ratings.Titles, learned));
    }

    private MethodResult ResultOf(string name, Func<int, int, float[]> scoresOf)
    {
        var metrics = new List<RankingMetrics>();
        foreach (var (index, person) in people.Index())
        {
            cancellation.ThrowIfCancellationRequested();
            var scores = scoresOf(index, person);
            metrics.Add(RankingMetrics.Of(scores, split.Earlier[person], split.Last[person]));
        }

        return new(name, "", metrics);
    }
}
