using ExpressiFy.Affect;
using ExpressiFy.Recommendations.Candidates;

namespace ExpressiFy.Recommendations.Signals;

/// <summary>
/// The scores of all titles of a table, 0…1: the vector form of <see cref="Ranker"/>. Signals that do not depend on the
/// target are summed once, the others for each target. The cost is linear in the length of the table.
/// </summary>
public sealed class BatchScores : IDisposable
{
    private readonly CandidateTable table;
    private readonly RankingContext context;
    private readonly MoodAffinity moodAffinity;
    private readonly IReadOnlyList<WeightedSignal> signals;
    private readonly double totalWeight;
    private readonly RentedColumn targetIndependent;
    private readonly RentedColumn scores;
    private readonly RentedColumn signalScores;

    /// <param name="table">The titles.</param>
    /// <param name="context">The context of the list; its target is not used.</param>
    public BatchScores(CandidateTable table, RankingContext context)
    {
        this.table = table;
        moodAffinity = new(table);
        this.context = context with { MoodAffinity = moodAffinity };
        signals = SignalWeights.For(context.Request.Aim);
        totalWeight = signals.Sum(entry => entry.Weight);
        targetIndependent = new(table.Count);
        scores = new(table.Count);
        signalScores = new(table.Count);

        targetIndependent.Span.Clear();
        foreach (var entry in signals.Where(entry => !entry.Signal.DependsOnTarget))
            Add(entry, this.context, targetIndependent.Span);
    }

    /// <summary>Gives titles, by their index in the table, the score minus infinity from now on.</summary>
    public void Exclude(IEnumerable<int> indexes)
    {
        foreach (var index in indexes)
            targetIndependent.Span[index] = float.NegativeInfinity;
    }

    /// <summary>The best titles for a target; valid until the next call.</summary>
    public Shortlist BestFor(MoodTarget? target, int length = Shortlist.DefaultLength)
    {
        Score(target);
        return new(table, scores.Memory, length);
    }

    /// <summary>
    /// The score of every title for a target, minus infinity for excluded ones; valid until the next call.
    /// </summary>
    public ReadOnlySpan<float> Scores(MoodTarget? target)
    {
        Score(target);
        return scores.Span;
    }

    public void Dispose()
    {
        moodAffinity.Dispose();
        targetIndependent.Dispose();
        scores.Dispose();
        signalScores.Dispose();
    }

    private void Score(MoodTarget? target)
    {
        var step = context with { Target = target };
        targetIndependent.Span.CopyTo(scores.Span);
        foreach (var entry in signals.Where(entry => entry.Signal.DependsOnTarget))
            Add(entry, step, scores.Span);
    }

    private void Add(WeightedSignal entry, RankingContext step, Span<float> sum)
    {
        entry.Signal.ScoreAll(table, step, signalScores.Span);
        ColumnMath.AddScaled(sum, signalScores.Span, (float)(entry.Weight / totalWeight));
    }
}
