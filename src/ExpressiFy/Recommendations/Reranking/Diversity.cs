using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Candidates;

namespace ExpressiFy.Recommendations.Reranking;

/// <summary>
/// Picks a varied list, one title after the other: the best that is left, less what it repeats of the titles just before it
/// (a greedy trade of fit for novelty, as in Carbonell &amp; Goldstein 1998, maximal marginal relevance).
/// </summary>
public sealed class Diversity
{
    // One screen of cards.
    private const int WindowSize = 12;

    // In a row: one film of a series; two works of one person. How many may feed the mood they start from, AimWords says.
    private const int MaxOfFranchise = 1, MaxOfCreator = 2;

    // What a narrow screen shows at once: for someone sad it holds a title that warms and one to cry with.
    private const int VisibleCards = 4;

    // What a title loses when the whole row had its genre, or its decade, already: about what acclaim can add, or half of it.
    private const double GenrePenalty = 0.12, DecadePenalty = 0.06;

    // Worse than any score can make good.
    private const double RulePenalty = 10;

    // Series and people are counted in one table; no person is called like this.
    private const string SeriesPrefix = "series ";

    private readonly List<Candidate> picked = [];
    private readonly Expression? start;
    private readonly bool consoles;
    private readonly double repetitionScale;

    // Of the glance so far:
    private int comforting, moving;

    // Of the row so far:
    private readonly int[] genres = new int[Math.Max(Genres.Film.Count, Genres.Track.Count)];
    private readonly Dictionary<int, int> decades = [];
    private readonly Dictionary<string, int> names = [];
    private int feeding;

    /// <param name="start">The mood that a row must not only feed; null when there is none.</param>
    /// <param name="consoles">Whether the list is company for sadness: each glance warms and lets cry, and nothing is only bleak.</param>
    /// <param name="repetitionScale">How much dearer repetition is than usual: 1 for most lists, more for a surprise.</param>
    public Diversity(Expression? start = null, bool consoles = false, double repetitionScale = 1) =>
        (this.start, this.consoles, this.repetitionScale) = (start, consoles, repetitionScale);

    /// <summary>
    /// Picks the best of <paramref name="left"/> and takes it out; null when none is left. The rules yield only when no title keeps them.
    /// </summary>
    /// <param name="left">What is left, with scores.</param>
    /// <param name="belongs">Whether there is a reason for a title to stand here at all; asked of few. One more rule; none by default.</param>
    public Candidate? Pick(List<(Candidate Candidate, double Score)> left, Func<Candidate, bool>? belongs = null)
    {
        var (place, _) = Best(left, belongs);
        if (place < 0)
            return null;
        var pick = left[place].Candidate;
        left.RemoveAt(place);
        Take(pick);
        return pick;
    }

    /// <summary>The same from the best of many, widened until what was left out could not have been picked.</summary>
    public Candidate? Pick(Shortlist list, Func<Candidate, bool>? belongs = null)
    {
        var (place, value) = Best(list.Best, belongs);
        while (value < list.Floor && list.Widen())
            (place, value) = Best(list.Best, belongs);
        if (place < 0)
            return null;
        var pick = list.Best[place].Candidate;
        list.Remove(place);
        Take(pick);
        return pick;
    }

    /// <summary>The place of the best that is left and what it is worth after its repetitions and broken rules; -1 for none.</summary>
    public (int Place, double Value) Best(IReadOnlyList<(Candidate Candidate, double Score)> left, Func<Candidate, bool>? belongs = null)
    {
        var (best, bestValue) = (-1, double.NegativeInfinity);
        for (var i = 0; i < left.Count; i++)
        {
            // Repeating only ever costs, so what scores below the best value so far needs no closer look.
            var (candidate, score) = left[i];
            if (score <= bestValue)
                continue;

            // The rules only ever cost as well, and asking for a reason costs most: last.
            var value = score - Repetition(candidate);
            if (value > bestValue && (Breaks(candidate) || belongs?.Invoke(candidate) == false))
                value -= RulePenalty;
            if (value > bestValue)
                (best, bestValue) = (i, value);
        }

        return (best, bestValue);
    }

    private void Take(Candidate pick)
    {
        if (picked.Count % VisibleCards == 0)
            (comforting, moving) = (0, 0);
        comforting += Consolations.Of(pick.Title) == Consolation.Comfort ? 1 : 0;
        moving += Consolations.Of(pick.Title) == Consolation.Catharsis ? 1 : 0;
        if (picked.Count >= WindowSize - 1)
            Count(picked[^(WindowSize - 1)], -1);
        picked.Add(pick);
        Count(pick, 1);
    }

    private bool Breaks(Candidate candidate)
    {
        var title = candidate.Title;
        if (start is { } mood && feeding >= AimMoodWeights.MostFeeding(mood) && candidate.Feeds(mood))
            return true;
        if (consoles && FailsToConsole(title))
            return true;
        if (title.Franchise is { } franchise && names.GetValueOrDefault(SeriesPrefix + franchise) >= MaxOfFranchise)
            return true;
        foreach (var creator in title.Creators)
        {
            if (names.GetValueOrDefault(creator) >= MaxOfCreator)
                return true;
        }

        return false;
    }

    // The last places of a glance are kept for the kind that it still lacks.
    private bool FailsToConsole(Title title)
    {
        var kind = Consolations.Of(title);
        var begins = picked.Count % VisibleCards == 0;
        var (lacksComfort, lacksMoving) = (begins || comforting == 0, begins || moving == 0);
        var placesLeft = VisibleCards - (picked.Count % VisibleCards);
        return kind == Consolation.Bleak
            || (placesLeft <= (lacksComfort ? 1 : 0) + (lacksMoving ? 1 : 0)
                && !((lacksComfort && kind == Consolation.Comfort) || (lacksMoving && kind == Consolation.Catharsis)));
    }

    private double Repetition(Candidate candidate)
    {
        var shared = 0d;
        foreach (var genre in candidate.GenreNumbers)
            shared += genres[genre];
        return repetitionScale * ((GenrePenalty * shared / candidate.GenreNumbers.Count) + (DecadePenalty * decades.GetValueOrDefault(candidate.Decade))) / WindowSize;
    }

    private void Count(Candidate candidate, int change)
    {
        foreach (var genre in candidate.GenreNumbers)
            genres[genre] += change;
        foreach (var creator in candidate.Title.Creators)
            names[creator] = names.GetValueOrDefault(creator) + change;
        if (candidate.Title.Franchise is { } franchise)
            names[SeriesPrefix + franchise] = names.GetValueOrDefault(SeriesPrefix + franchise) + change;
        decades[candidate.Decade] = decades.GetValueOrDefault(candidate.Decade) + change;
        if (start is { } mood && candidate.Feeds(mood))
            feeding += change;
    }
}
