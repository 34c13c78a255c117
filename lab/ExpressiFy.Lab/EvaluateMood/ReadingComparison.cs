using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Lab.Simulate.Tastes;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Requests;

namespace ExpressiFy.Lab.EvaluateMood;

/// <summary>The lists of one reading for its label alone and for all its shares.</summary>
/// <param name="Reading">The reading.</param>
/// <param name="Shared">The fraction of a list that both have with the same seed.</param>
/// <param name="Label">The lists for the label alone.</param>
/// <param name="Shares">The lists for the shares.</param>
internal sealed record ReadingComparison(
    ExampleReading Reading, double Shared, ReadingLists Label, ReadingLists Shares)
{
    private const int ListLength = 12;

    /// <summary>Makes the lists with the seeds from 0 on.</summary>
    public static ReadingComparison Of(
        Recommender recommender, ExampleReading reading, Medium medium, Aim aim, int seeds)
    {
        var label = ListsOf(shares: null);
        var shares = ListsOf(reading.Shares.ToArray());
        return new(
            reading,
            ReadingLists.SharedBy(label, shares),
            ReadingLists.Of(label, reading, aim),
            ReadingLists.Of(shares, reading, aim));

        List<IReadOnlyList<Title>> ListsOf(IReadOnlyList<double>? shares) =>
        [
            .. Enumerable.Range(0, seeds).Select(seed => ListVariety.ListOf(
                recommender,
                new(medium, aim, null, ListLength) { Expression = reading.Label, Shares = shares, Seed = seed })),
        ];
    }
}

/// <summary>Lists for one reading and aim.</summary>
/// <param name="Lists">The titles of each list.</param>
/// <param name="Valence">The mean valence of their titles, -1…1.</param>
/// <param name="Arousal">The mean arousal of their titles, -1…1.</param>
/// <param name="Fit">
/// The mean over titles of <see cref="MoodYardstick"/> for the seven expressions, weighted by their shares: 0…1. The
/// expected fit when a share is the probability that the expression is meant.
/// </param>
/// <param name="Feeding">
/// How many titles of a list add to an unpleasant expression that was read with a quarter or more.
/// </param>
internal sealed record ReadingLists(
    IReadOnlyList<IReadOnlyList<Title>> Lists, double Valence, double Arousal, double Fit, double Feeding)
{
    private const double FedShare = 0.25;

    public static ReadingLists Of(IReadOnlyList<IReadOnlyList<Title>> lists, ExampleReading reading, Aim aim)
    {
        var titles = lists.SelectMany(list => list).ToList();
        var fed = ExpressionLabels.All.Where(expression => reading.Shares[expression] >= FedShare).ToList();
        return new(
            lists,
            titles.Average(title => title.Affect.Valence),
            titles.Average(title => title.Affect.Arousal),
            titles.Average(title => FitOf(title, reading.Shares, aim)),
            lists.Average(list => list.Count(title => fed.Exists(new Candidate(title).Feeds))));
    }

    /// <summary>The mean fraction of a list that is in the list with the same seed.</summary>
    public static double SharedBy(
        IReadOnlyList<IReadOnlyList<Title>> first, IReadOnlyList<IReadOnlyList<Title>> second) =>
        first.Zip(second, (a, b) => (double)a.Count(b.Contains) / a.Count).Average();

    private static double FitOf(Title title, ExpressionScores shares, Aim aim) => ExpressionLabels.All
        .Sum(expression => shares[expression] * MoodYardstick.Default.Fit(title, new(expression, aim)));
}
