using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Candidates;

namespace ExpressiFy.Recommendations.Reranking;

/// <summary>
/// What the titles just before the next one have in common with it. Any twelve titles in a row hold at most one of a
/// franchise, two of a creator, and as many that intensify a guarded mood as <see cref="AimMoodWeights.MostFeeding"/>
/// allows.
/// </summary>
/// <param name="guarded">The moods that the list must not intensify.</param>
/// <param name="freeShares">
/// For each genre by its number, the share of the window that it may have without a penalty, 0…1; null for none.
/// </param>
internal sealed class RecentPicks(IReadOnlyList<Expression> guarded, IReadOnlyList<double>? freeShares)
{
    // The next title and the eleven before it: one screen of cards.
    private const int WindowSize = 12;

    private const int MaxOfFranchise = 1;
    private const int MaxOfCreator = 2;

    // The penalty when every title of the window has the genre: about the effect of acclaim. For the decade, half of
    // it.
    private const double GenrePenalty = 0.12;
    private const double DecadePenalty = 0.06;

    private readonly Queue<Candidate> window = [];
    private readonly int[] genreCounts = new int[Math.Max(Genres.Watched.Count, Genres.Track.Count)];
    private readonly Dictionary<int, int> decadeCounts = [];
    private readonly Dictionary<string, int> creatorCounts = [];
    private readonly Dictionary<string, int> franchiseCounts = [];
    private readonly int[] feedingCounts = new int[guarded.Count];

    public void Add(Candidate pick)
    {
        if (window.Count == WindowSize - 1)
            Count(window.Dequeue(), -1);
        window.Enqueue(pick);
        Count(pick, 1);
    }

    /// <summary>The penalty for repeated genres and decades beyond what is free, 0…0.18.</summary>
    public double Repetition(Candidate candidate)
    {
        var sameGenre = 0d;
        foreach (var number in candidate.GenreNumbers)
            sameGenre += Math.Max(0, genreCounts[number] - FreeCountOf(number));
        sameGenre /= candidate.GenreNumbers.Count;

        var sameDecade = decadeCounts.GetValueOrDefault(candidate.Decade);
        return ((GenrePenalty * sameGenre) + (DecadePenalty * sameDecade)) / WindowSize;
    }

    /// <summary>Whether the window already holds as many titles of a kind of this one as it may.</summary>
    public bool IsFull(Candidate candidate)
    {
        if (FeedsTooMuch(candidate))
            return true;

        var franchise = candidate.Title.Franchise;
        if (franchise is not null && franchiseCounts.GetValueOrDefault(franchise) >= MaxOfFranchise)
            return true;

        foreach (var creator in candidate.Title.Creators)
        {
            if (creatorCounts.GetValueOrDefault(creator) >= MaxOfCreator)
                return true;
        }

        return false;
    }

    private bool FeedsTooMuch(Candidate candidate)
    {
        for (var mood = 0; mood < guarded.Count; mood++)
        {
            if (feedingCounts[mood] >= AimMoodWeights.MostFeeding(guarded[mood]) && candidate.Feeds(guarded[mood]))
                return true;
        }

        return false;
    }

    // How many titles of the window may have a genre without a penalty.
    private double FreeCountOf(int genre) => freeShares is null ? 0 : WindowSize * freeShares[genre];

    private void Count(Candidate candidate, int change)
    {
        foreach (var number in candidate.GenreNumbers)
            genreCounts[number] += change;
        Count(decadeCounts, candidate.Decade, change);
        foreach (var creator in candidate.Title.Creators)
            Count(creatorCounts, creator, change);
        if (candidate.Title.Franchise is not null)
            Count(franchiseCounts, candidate.Title.Franchise, change);
        for (var mood = 0; mood < guarded.Count; mood++)
            feedingCounts[mood] += candidate.Feeds(guarded[mood]) ? change : 0;
    }

    private static void Count<T>(Dictionary<T, int> counts, T key, int change)
        where T : notnull =>
        counts[key] = counts.GetValueOrDefault(key) + change;
}
