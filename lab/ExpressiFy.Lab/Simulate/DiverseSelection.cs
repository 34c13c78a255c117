using ExpressiFy.Recommendations;

namespace ExpressiFy.Lab.Simulate;

/// <summary>Maximal marginal relevance (Carbonell &amp; Goldstein 1998).</summary>
internal static class DiverseSelection
{
    /// <summary>
    /// Selects twelve cards of a longer list: repeatedly the one with the highest score less <paramref
    /// name="strength"/> times its similarity to the most similar selected one.
    /// </summary>
    public static IReadOnlyList<Card> Of(TitleSimilarity similarity, IReadOnlyList<Card> longer, double strength)
    {
        var candidates = longer.OrderByDescending(card => card.Score).Select(card => new Candidate(card, 0)).ToList();
        var selected = new List<Card>();
        while (selected.Count < SimulatedWeek.ListLength && candidates.Count > 0)
        {
            var best = candidates.MaxBy(
                candidate => candidate.Card.Score - (strength * candidate.HighestSimilarity)).Card;
            selected.Add(best);
            candidates = [.. candidates.Where(candidate => candidate.Card != best).Select(Update)];

            Candidate Update(Candidate candidate)
            {
                var toBest = similarity.Of(candidate.Card.Title, best.Title);
                return candidate with { HighestSimilarity = Math.Max(candidate.HighestSimilarity, toBest) };
            }
        }

        return selected;
    }

    private readonly record struct Candidate(Card Card, double HighestSimilarity);
}
