using System.Numerics;
using System.Runtime.InteropServices;

namespace ExpressiFy.Recommendations.Candidates;

/// <summary>
/// The titles with the highest scores of a column, found in one sweep. <see cref="Floor"/> bounds the scores of the
/// titles left out: who picks from the list widens it when those could matter, so that a pick from the list is the pick
/// from all titles.
/// </summary>
public sealed class Shortlist
{
    /// <summary>Titles in the first list. Rotation draws from nearly as many.</summary>
    public const int DefaultLength = 380;

    // The factor by which a list that was too short grows; each time costs another sweep.
    private const int GrowthFactor = 8;

    private readonly CandidateTable table;
    private readonly Memory<float> scores;
    private readonly List<(Candidate Candidate, double Score)> best = [];
    private int length;
    private Dictionary<int, double> poolScores = [];

    /// <param name="table">The titles.</param>
    /// <param name="scores">
    /// A score for each title, minus infinity to exclude it. The list changes these scores.
    /// </param>
    /// <param name="length">How many titles to take at first.</param>
    public Shortlist(CandidateTable table, Memory<float> scores, int length = DefaultLength)
    {
        this.table = table;
        this.scores = scores[..table.Count];
        this.length = length;
        Select();
    }

    /// <summary>New scores for some titles, which come best first.</summary>
    public delegate IEnumerable<(Candidate Candidate, double Score)> PoolScoring(
        IReadOnlyList<(Candidate Candidate, double Score)> titles);

    /// <summary>The best first; equal scores in the order of the table.</summary>
    public IReadOnlyList<(Candidate Candidate, double Score)> Best => best;

    /// <summary>No title left out scores higher; minus infinity when none was left out.</summary>
    public double Floor { get; private set; }

    /// <summary>How many titles are not excluded.</summary>
    public int Total => scores.Length - scores.Span.Count(float.NegativeInfinity);

    /// <summary>Gives the best titles new scores, none of them below <see cref="Floor"/>.</summary>
    /// <param name="pool">How many of the best titles, at most the length of the first list.</param>
    /// <param name="rescore">The new scores of these titles, which come best first.</param>
    public void Rescore(int pool, PoolScoring rescore)
    {
        var titles = best.Take(pool).ToList();
        poolScores = rescore(titles).ToDictionary(title => title.Candidate.Index, title => title.Score);
        Order();
    }

    /// <summary>Removes the title at a position of <see cref="Best"/>; widening does not bring it back.</summary>
    public void RemoveAt(int position)
    {
        scores.Span[best[position].Candidate.Index] = float.NegativeInfinity;
        best.RemoveAt(position);
    }

    /// <summary>Takes more titles in; false when all are in already.</summary>
    public bool Widen()
    {
        if (double.IsNegativeInfinity(Floor))
            return false;
        length *= GrowthFactor;
        Select();
        return true;
    }

    private void Select()
    {
        var top = new TopScores(length);
        top.AddAll(scores.Span);
        var isComplete = top.IsComplete;
        var threshold = top.Finish();
        Floor = isComplete ? double.NegativeInfinity : threshold;

        best.Clear();
        foreach (var (score, index) in top.Kept)
            best.Add((table.Candidates[index], score));
        Order();
    }

    private void Order()
    {
        if (poolScores.Count == 0)
            return;
        for (var position = 0; position < best.Count; position++)
        {
            var (candidate, score) = best[position];
            best[position] = (candidate, poolScores.GetValueOrDefault(candidate.Index, score));
        }

        best.Sort(static (a, b) =>
            a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Candidate.Index.CompareTo(b.Candidate.Index));
    }

    /// <summary>
    /// Keeps the highest scores seen. Whenever twice as many as wanted are kept, they are sorted and cut to the wanted
    /// number, which raises the threshold for those to come.
    /// </summary>
    private sealed class TopScores(int wanted)
    {
        private float threshold = float.NegativeInfinity;

        public List<(float Score, int Index)> Kept { get; } = new(2 * wanted);

        /// <summary>Whether no finite score has been dropped.</summary>
        public bool IsComplete => float.IsNegativeInfinity(threshold) && Kept.Count <= wanted;

        public void AddAll(ReadOnlySpan<float> scores)
        {
            // Vectors below the threshold, nearly all of them, are skipped whole. No tensor primitive does that.
            var vectors = MemoryMarshal.Cast<float, Vector<float>>(scores);
            for (var i = 0; i < vectors.Length; i++)
            {
                if (Vector.GreaterThanAny(vectors[i], new(threshold)))
                    AddRange(scores, i * Vector<float>.Count, (i + 1) * Vector<float>.Count);
            }

            AddRange(scores, vectors.Length * Vector<float>.Count, scores.Length);
        }

        /// <summary>Sorts and cuts; returns the threshold, which no dropped score exceeds.</summary>
        public float Finish()
        {
            Kept.Sort(static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Index.CompareTo(b.Index));
            if (Kept.Count >= wanted)
            {
                Kept.RemoveRange(wanted, Kept.Count - wanted);
                threshold = Kept[^1].Score;
            }

            return threshold;
        }

        private void AddRange(ReadOnlySpan<float> scores, int start, int end)
        {
            for (var index = start; index < end; index++)
            {
                if (scores[index] > threshold)
                    Kept.Add((scores[index], index));
                if (Kept.Count >= 2 * wanted)
                    Finish();
            }
        }
    }
}
