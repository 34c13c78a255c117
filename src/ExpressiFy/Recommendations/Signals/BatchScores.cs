using System.Buffers;
using ExpressiFy.Affect;
using ExpressiFy.Recommendations.Candidates;

namespace ExpressiFy.Recommendations.Signals;

/// <summary>
/// The scores of all titles of a table on one occasion. What does not depend on the target is summed once; each step of a path adds what does.
/// The cost is linear in the table: some 40 sweeps over columns for a list with one target, 5 more for each step of a path.
/// </summary>
public sealed class BatchScores : IDisposable
{
    private readonly CandidateTable table;
    private readonly RankingContext context;
    private readonly MoodAffinity moodAffinity;
    private readonly float[] targetIndependent, scores, column;

    /// <param name="table">The titles.</param>
    /// <param name="context">Of the whole list; its target is that of no step yet.</param>
    public BatchScores(CandidateTable table, RankingContext context)
    {
        this.table = table;
        moodAffinity = new(table);
        this.context = context with { MoodAffinity = moodAffinity };
        (targetIndependent, scores, column) = (Rent(), Rent(), Rent());
        var sum = targetIndependent.AsSpan(0, table.Count);
        sum.Clear();
        Add(Ranker.TargetIndependent(context), this.context, sum);
    }

    /// <summary>A title must not come.</summary>
    public void Exclude(int row) => targetIndependent[row] = float.NegativeInfinity;

    /// <summary>
    /// The best titles for a target; valid until the next call. The weighted mean of the signals, 0…1, as <see cref="Ranker.Score"/> has it.
    /// </summary>
    public Shortlist BestFor(MoodTarget? target, int length = Shortlist.UsualLength)
    {
        Scores(target);
        return new(table, scores, length);
    }

    /// <summary>The score of every title for a target, minus infinity for the excluded; valid until the next call.</summary>
    public ReadOnlySpan<float> Scores(MoodTarget? target)
    {
        var sum = scores.AsSpan(0, table.Count);
        targetIndependent.AsSpan(0, table.Count).CopyTo(sum);
        Add(Ranker.TargetDependent(context), context with { Target = target }, sum);
        return sum;
    }

    public void Dispose()
    {
        moodAffinity.Dispose();
        foreach (var rented in new[] { targetIndependent, scores, column })
            ArrayPool<float>.Shared.Return(rented);
    }

    private float[] Rent() => ArrayPool<float>.Shared.Rent(table.Count);

    private void Add(IReadOnlyList<IRankingSignal> signals, RankingContext stage, Span<float> sum)
    {
        var part = column.AsSpan(0, table.Count);
        var total = Ranker.TotalWeight(stage);
        foreach (var signal in signals)
        {
            signal.ScoreAll(table, stage, part);
            ColumnMath.AddScaled(sum, part, (float)(signal.Weight / total));
        }
    }
}
