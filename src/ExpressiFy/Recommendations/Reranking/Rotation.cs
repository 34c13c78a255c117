using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Signals;

namespace ExpressiFy.Recommendations.Reranking;

/// <summary>
/// Lets the titles that fit about equally well take turns: titles are drawn without replacement with a probability that
/// falls exponentially with their rank (the Gumbel-max trick: Gumbel 1954; Yellott 1977). The draw is pseudo-random by
/// seed, day, mood and aim. The scores of cards do not hold it.
/// </summary>
/// <param name="context">The context of the list.</param>
/// <param name="share">The part of the usual decay that this list has, 0…1.</param>
public sealed class Rotation(RankingContext context, double share = 1)
{
    // In ranks: a title so far behind another one comes e times less often. Thirty lists of twelve then hold about 155
    // different titles.
    private const double LongestDecay = 94;

    // Of that, for tracks. Each step of a path draws for itself, and must stay near its place on the way.
    private const double TrackShare = 0.4;

    // Of the titles that the filters leave: with few left, turns must not bring those that fit badly.
    private const double DecayShare = 0.09;

    // Titles behind that many decays are drawn once in fifty lists; they keep their own scores.
    private const double PoolInDecays = 4;

    /// <summary>How many of so many titles take turns.</summary>
    public int PoolOf(int titles) =>
        Math.Min(Shortlist.DefaultLength, (int)Math.Ceiling(PoolInDecays * DecayOf(titles)));

    /// <summary>
    /// The titles in the order in which they are drawn, with the scores of the pool in their order: the first drawn
    /// gets the best score. Their differences stay, so that re-ranking weighs them against repetition as before.
    /// </summary>
    /// <param name="pool">The best titles, best first.</param>
    /// <param name="titles">How many titles they are the best of.</param>
    public IEnumerable<(Candidate Candidate, double Score)> Rescore(
        IReadOnlyList<(Candidate Candidate, double Score)> pool, int titles)
    {
        var decay = DecayOf(titles);
        return pool
            .Select((title, rank) => (
                title.Candidate, Draw: Gumbel(DailyShuffle.Of(title.Candidate, context)) - (rank / decay)))
            .OrderByDescending(title => title.Draw)
            .Zip(pool, (drawn, place) => (drawn.Candidate, place.Score));
    }

    /// <summary>Changes the order of a shortlist.</summary>
    public void ApplyTo(Shortlist shortlist)
    {
        var titles = shortlist.Total;
        shortlist.Rescore(PoolOf(titles), pool => Rescore(pool, titles));
    }

    private double DecayOf(int titles)
    {
        // Who has said what they like gets fewer titles by chance: after three likes a sixth of the decay, after twenty
        // nearly none. With the whole decay a list had .26 of its titles in the person's taste after three likes, with
        // this .35.
        var unknown = 1 - context.Preferences.Confidence;
        var ofMedium = context.Request.Medium == Medium.Track ? TrackShare : 1;
        return Math.Max(1, share * ofMedium * unknown * unknown * Math.Min(LongestDecay, DecayShare * titles));
    }

    // A standard Gumbel variate from a uniform one.
    private static double Gumbel(double uniform) =>
        -Math.Log(-Math.Log(Math.Clamp(uniform, 1e-9, 1 - 1e-9)));
}
