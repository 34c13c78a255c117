using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;

namespace ExpressiFy.Lab.Simulate;

/// <summary>How varied a week of lists was, and what that cost.</summary>
/// <param name="Name">How the lists were picked.</param>
/// <param name="Fit">Mean score of the cards: mood, taste and the rest, 0…1.</param>
/// <param name="Likeness">Mean cosine of the traits of two titles of a list (intra-list similarity), 0…1; lower is more varied.</param>
/// <param name="Coverage">Share of the catalogue's films that came up for anybody.</param>
/// <param name="Repeats">Share of the cards that the same person had been shown on an earlier day of the week.</param>
/// <param name="Surprise">Mean of -log2 of the share of people who were shown the title (self-information): higher is less what everybody gets.</param>
internal sealed record ListDiversity(string Name, double Fit, double Likeness, double Coverage, double Repeats, double Surprise)
{
    /// <summary>Measures lists, one for each person and day.</summary>
    public static ListDiversity Of(string name, IReadOnlyList<(SimulatedOffer Offer, IReadOnlyList<Card> List)> lists, TitleCatalogue catalogue)
    {
        var shown = new HashSet<(int, TitleId)>();
        int repeats = 0, cards = 0;
        foreach (var (offer, list) in lists.OrderBy(entry => entry.Offer.Day))
        {
            foreach (var card in list)
            {
                cards++;
                repeats += shown.Add((offer.Person, card.Title.Id)) ? 0 : 1;
            }
        }

        var people = lists.Select(entry => entry.Offer.Person).Distinct().Count();
        var askers = shown.GroupBy(entry => entry.Item2).ToDictionary(group => group.Key, group => group.Count());
        var traits = TitleFeatures.Of(catalogue);
        return new(
            name,
            lists.SelectMany(entry => entry.List).Average(card => card.Score),
            lists.Average(entry => MeanSimilarity(traits, entry.List)),
            askers.Count / (double)catalogue.Titles.Count(title => title.Medium == Medium.Film),
            repeats / (double)cards,
            lists.SelectMany(entry => entry.List).Average(card => -Math.Log2(askers[card.Title.Id] / (double)people)));
    }

    /// <summary>
    /// Twelve of the longer list: each time the one that scores best less <paramref name="strength"/> times its likeness to the nearest one picked
    /// (maximal marginal relevance, Carbonell &amp; Goldstein 1998).
    /// </summary>
    public static IReadOnlyList<Card> Pick(TitleFeatures traits, IReadOnlyList<Card> longer, double strength)
    {
        List<(Card Card, double Nearest)> left = [.. longer.OrderByDescending(card => card.Score).Select(card => (card, 0d))];
        var picked = new List<Card>();
        while (picked.Count < SimulatedWeek.ListLength && left.Count > 0)
        {
            var best = left.MaxBy(entry => entry.Card.Score - (strength * entry.Nearest)).Card;
            picked.Add(best);
            left = [.. left.Where(entry => entry.Card != best).Select(entry => (entry.Card, Math.Max(entry.Nearest, CosineSimilarity(traits, entry.Card.Title, best.Title))))];
        }

        return picked;
    }

    private static double MeanSimilarity(TitleFeatures traits, IReadOnlyList<Card> list)
    {
        var pairs = list.SelectMany((one, place) => list.Skip(place + 1).Select(other => CosineSimilarity(traits, one.Title, other.Title))).ToList();
        return pairs.Count == 0 ? 0 : pairs.Average();
    }

    private static double CosineSimilarity(TitleFeatures traits, Title one, Title other)
    {
        var (a, b) = (traits.EntriesOf(one).ToDictionary(entry => entry.Column, entry => entry.Value), traits.EntriesOf(other).ToList());
        var lengths = Math.Sqrt(a.Values.Sum(value => value * value)) * Math.Sqrt(b.Sum(entry => entry.Value * entry.Value));
        return lengths == 0 ? 0 : b.Sum(entry => a.GetValueOrDefault(entry.Column) * entry.Value) / lengths;
    }
}
