using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Lab.Simulate.Tastes;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Requests;

namespace ExpressiFy.Lab.EvaluateMood;

/// <summary>What the lists of one medium and aim have in common, for a person who has said nothing yet.</summary>
/// <param name="Aim">The aim.</param>
/// <param name="Fit">The mean <see cref="MoodYardstick"/> of the titles, 0…1; null where the aim has none.</param>
/// <param name="SharedByExpressions">
/// The fraction of a list that is in the list for another expression with the same seed: mean and largest of
/// the 21 pairs.
/// </param>
/// <param name="SharedByRefresh">The fraction of a list that is in the list of the next seed.</param>
/// <param name="FewestReached">The fewest different titles that one expression reaches over all seeds.</param>
/// <param name="MedianYear">The median year of all titles.</param>
/// <param name="BestAcclaim">The fraction of titles with acclaim 3.</param>
internal sealed record ListVariety(
    Aim Aim,
    double? Fit,
    (double Mean, double Most) SharedByExpressions,
    double SharedByRefresh,
    int FewestReached,
    int MedianYear,
    double BestAcclaim)
{
    private const int ListLength = 12;

    /// <summary>Makes the lists of all expressions with the seeds from 0 on.</summary>
    public static ListVariety Of(Recommender recommender, Medium medium, Aim aim, int seeds)
    {
        var lists = ExpressionLabels.All.ToDictionary(
            expression => expression,
            expression => Enumerable.Range(0, seeds)
                .Select(seed => ListOf(recommender, new(medium, aim, null, ListLength)
                {
                    Expression = expression,
                    Seed = seed,
                }))
                .ToList());

        var all = lists.SelectMany(entry => entry.Value.SelectMany(list => list)).ToList();
        var pairs = PairsOf(lists, seeds);
        return new(
            aim,
            FitOf(lists, aim),
            (pairs.Average(), pairs.Max()),
            lists.Values.Average(of => of.Zip(of.Skip(1), Shared).DefaultIfEmpty().Average()),
            lists.Values.Min(of => of.SelectMany(list => list).Select(title => title.Id).Distinct().Count()),
            all.Select(title => title.Year).Order().ElementAt(all.Count / 2),
            all.Average(title => title.Acclaim == 3 ? 1d : 0d));
    }

    /// <summary>The titles of one list.</summary>
    public static IReadOnlyList<Title> ListOf(Recommender recommender, RecommendationRequest request) =>
        [.. recommender.Recommend(request, Profile.Empty).Cards.Select(card => card.Title)];

    private static double? FitOf(Dictionary<Expression, List<IReadOnlyList<Title>>> lists, Aim aim)
    {
        if (aim is not (Aim.Match or Aim.Lift or Aim.Calm))
            return null;
        return lists.Average(entry =>
            entry.Value.SelectMany(list => list)
                .Average(title => MoodYardstick.Default.Fit(title, new(entry.Key, aim))));
    }

    private static List<double> PairsOf(Dictionary<Expression, List<IReadOnlyList<Title>>> lists, int seeds)
    {
        var expressions = lists.Keys.ToList();
        var pairs = new List<double>();
        for (var first = 0; first < expressions.Count; first++)
        {
            for (var second = first + 1; second < expressions.Count; second++)
            {
                var (a, b) = (lists[expressions[first]], lists[expressions[second]]);
                pairs.Add(Enumerable.Range(0, seeds).Average(seed => Shared(a[seed], b[seed])));
            }
        }

        return pairs;
    }

    private static double Shared(IReadOnlyList<Title> first, IReadOnlyList<Title> second) =>
        (double)first.Count(second.Contains) / ListLength;
}
