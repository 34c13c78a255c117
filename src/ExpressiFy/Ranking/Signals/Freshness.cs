namespace ExpressiFy.Ranking.Signals;

/// <summary>A small toss of dice that falls differently each day, so that among near equals not always the same come first.</summary>
public sealed class Freshness : IRankingSignal
{
    // Enough to change places among near equals, too little to lift a title that fits worse: a tenth of what mood can do.
    private const double Share = 0.06;

    public double Weight => Share;

    /// <summary>Evenly spread over 0…1; the same for the same seed, day and title.</summary>
    public double Score(Candidate candidate, Occasion occasion)
    {
        // FNV-1a over the id, then the finalizer of splitmix64, because FNV alone leaves the high bits of short texts poorly mixed.
        var hash = 14695981039346656037UL ^ (((ulong)(uint)occasion.Wish.Seed << 32) | (uint)occasion.Day.DayNumber);
        foreach (var letter in candidate.Title.Id.Key)
            hash = unchecked((hash ^ letter) * 1099511628211UL);
        hash = unchecked((hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL);
        hash = unchecked((hash ^ (hash >> 27)) * 0x94D049BB133111EBUL);
        return ((hash ^ (hash >> 31)) >> 11) / (double)(1UL << 53);
    }

    public Reason? Explain(Candidate candidate, Occasion occasion) => null;
}
