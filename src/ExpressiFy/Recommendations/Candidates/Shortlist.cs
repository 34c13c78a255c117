using System.Numerics;
using System.Runtime.InteropServices;

namespace ExpressiFy.Recommendations.Candidates;

/// <summary>
/// The few hundred best of a column of scores, found in one sweep. Whoever picks from it asks <see cref="Floor"/>, below which the titles
/// lie that were left out, and widens the list when those could matter: so a pick from the list is the pick from all.
/// </summary>
public sealed class Shortlist
{
    /// <summary>Titles in the first list: a row of twelve seldom reaches beyond the first hundred.</summary>
    public const int UsualLength = 256;

    // A list that did not suffice grows this much, at the price of another sweep.
    private const int Growth = 8;

    private readonly CandidateTable table;
    private readonly Memory<float> scores;
    private readonly List<(Candidate Candidate, double Score)> best = [];
    private int length;

    /// <param name="table">Whose titles these are.</param>
    /// <param name="scores">A score for each row; minus infinity for a title that must not come. Belongs to the list from here on.</param>
    /// <param name="length">How many to take at first.</param>
    public Shortlist(CandidateTable table, Memory<float> scores, int length = UsualLength)
    {
        (this.table, this.scores, this.length) = (table, scores[..table.Count], length);
        Select();
    }

    /// <summary>The best first; equals in the order of the table.</summary>
    public List<(Candidate Candidate, double Score)> Best => best;

    /// <summary>No title that was left out scores higher; minus infinity when none was left out.</summary>
    public double Floor { get; private set; }

    /// <summary>Takes a title out for good.</summary>
    public void Remove(int place)
    {
        scores.Span[best[place].Candidate.Index] = float.NegativeInfinity;
        best.RemoveAt(place);
    }

    /// <summary>Takes more titles in; false when all are in already.</summary>
    public bool Widen()
    {
        if (double.IsNegativeInfinity(Floor))
            return false;
        length *= Growth;
        Select();
        return true;
    }

    private void Select()
    {
        // The rows seen so far that may be among the best; thinned to the best half whenever it is full, which raises the bar for the rest.
        var kept = new List<(float Score, int Row)>(2 * length);
        var all = scores.Span;
        var bar = float.NegativeInfinity;
        var lanes = MemoryMarshal.Cast<float, Vector<float>>(all);
        for (var lane = 0; lane < lanes.Length; lane++)
        {
            if (!Vector.GreaterThanAny(lanes[lane], new(bar)))
                continue;
            for (var row = lane * Vector<float>.Count; row < (lane + 1) * Vector<float>.Count; row++)
                Consider(row, all[row]);
        }

        for (var row = lanes.Length * Vector<float>.Count; row < all.Length; row++)
            Consider(row, all[row]);
        var complete = float.IsNegativeInfinity(bar) && kept.Count <= length;
        Thin();
        Floor = complete ? double.NegativeInfinity : bar;
        best.Clear();
        foreach (var (score, row) in kept)
            best.Add((table.Candidates[row], score));

        void Consider(int row, float score)
        {
            if (!(score > bar))
                return;
            kept.Add((score, row));
            if (kept.Count >= 2 * length)
                Thin();
        }

        void Thin()
        {
            kept.Sort(static (one, other) => one.Score != other.Score ? other.Score.CompareTo(one.Score) : one.Row.CompareTo(other.Row));
            if (kept.Count < length)
                return;
            kept.RemoveRange(length, kept.Count - length);
            bar = kept[^1].Score;
        }
    }
}
