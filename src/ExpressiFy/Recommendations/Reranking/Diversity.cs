using ExpressiFy.Affect;
using ExpressiFy.Recommendations.Candidates;

namespace ExpressiFy.Recommendations.Reranking;

/// <summary>
/// Picks a varied list one title after the other: each time the title with the highest score less a penalty for what it
/// repeats of the titles just before it (greedy as maximal marginal relevance, Carbonell &amp; Goldstein 1998).
/// </summary>
/// <param name="guarded">The moods that the list must not intensify; null for none.</param>
/// <param name="consoles">Whether the list is for a sad mood: see <see cref="ConsolationBalance"/>.</param>
/// <param name="repetitionScale">Factor of the penalty for repetition: 1 for most lists.</param>
/// <param name="freeGenreShares">
/// For each genre by its number, the share of the list that it may have without a penalty, 0…1: a genre may repeat as
/// often as the person's likes have it. None by default.
/// </param>
public sealed class Diversity(
    IReadOnlyList<Expression>? guarded = null,
    bool consoles = false,
    double repetitionScale = 1,
    IReadOnlyList<double>? freeGenreShares = null)
{
    // Larger than any score: a title that breaks a rule comes after all that keep it.
    private const double RulePenalty = 10;

    private readonly RecentPicks recent = new(guarded ?? [], freeGenreShares);
    private readonly ConsolationBalance? consolation = consoles ? new() : null;

    /// <summary>
    /// Picks at most <paramref name="count"/> titles and removes them from the list; fewer when the list ends. A rule
    /// is broken only when no title is left that keeps all rules.
    /// </summary>
    /// <param name="shortlist">The titles; widened until no title left out could have been picked.</param>
    /// <param name="count">How many titles to pick.</param>
    /// <param name="isSuitable">One more rule; called for few titles. None by default.</param>
    public IReadOnlyList<Candidate> Pick(Shortlist shortlist, int count, Func<Candidate, bool>? isSuitable = null)
    {
        var picks = new List<Candidate>();
        while (picks.Count < count)
        {
            var (position, value) = FindBest(shortlist.Best, isSuitable);
            while (value < shortlist.Floor && shortlist.Widen())
                (position, value) = FindBest(shortlist.Best, isSuitable);
            if (position < 0)
                break;

            var pick = shortlist.Best[position].Candidate;
            shortlist.RemoveAt(position);
            Add(pick);
            picks.Add(pick);
        }

        return picks;
    }

    /// <summary>
    /// Picks one title of a plain list and removes it; null for an empty list. The reference that tests compare the
    /// shortlist with.
    /// </summary>
    internal Candidate? PickOne(
        List<(Candidate Candidate, double Score)> titles, Func<Candidate, bool>? isSuitable = null)
    {
        var (position, _) = FindBest(titles, isSuitable);
        if (position < 0)
            return null;

        var pick = titles[position].Candidate;
        titles.RemoveAt(position);
        Add(pick);
        return pick;
    }

    // The position of the title with the highest value, and that value; -1 for no titles.
    private (int Position, double Value) FindBest(
        IReadOnlyList<(Candidate Candidate, double Score)> titles, Func<Candidate, bool>? isSuitable)
    {
        var bestPosition = -1;
        var bestValue = double.NegativeInfinity;
        for (var position = 0; position < titles.Count; position++)
        {
            // Penalties only lower a value, so they are computed only for titles that could still be the best, the
            // cheapest one first.
            var (candidate, score) = titles[position];
            if (score <= bestValue)
                continue;
            var value = score - (repetitionScale * recent.Repetition(candidate));
            if (value > bestValue && BreaksRule(candidate, isSuitable))
                value -= RulePenalty;
            if (value > bestValue)
            {
                bestPosition = position;
                bestValue = value;
            }
        }

        return (bestPosition, bestValue);
    }

    private bool BreaksRule(Candidate candidate, Func<Candidate, bool>? isSuitable)
    {
        if (recent.IsFull(candidate))
            return true;
        if (consolation is not null && consolation.Rejects(candidate.Title))
            return true;
        return isSuitable is not null && !isSuitable(candidate);
    }

    private void Add(Candidate pick)
    {
        recent.Add(pick);
        consolation?.Add(pick.Title);
    }
}
