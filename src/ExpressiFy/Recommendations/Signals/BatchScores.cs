using System.Buffers;
using ExpressiFy.Affect;
using ExpressiFy.Recommendations.Candidates;

namespace ExpressiFy.Recommendations.Signals;

/// <summary>
/// The scores of all titles of a table on one occasion. What does not depend on the target is summed once; each step of a path adds what does.
/// The cost is linear in the table: some 40 sweeps over columns for a list with one target, 5 more for each step of a path.
/// </summary>
public sealed class ScoreSheet : IDisposable
{
    private readonly CandidateTable table;
    private readonly Occasion occasion;
    private readonly WelcomeColumns welcomes;
    private readonly float[] stay, scores, column;

    /// <param name="table">The titles.</param>
    /// <param name="occasion">Of the whole list; its target is that of no step yet.</param>
    public ScoreSheet(CandidateTable table, Occasion occasion)
    {
        this.table = table;
        welcomes = new(table);
        this.occasion = occasion with { Welcomes = welcomes };
        (stay, scores, column) = (Rent(), Rent(), Rent());
        var sum = stay.AsSpan(0, table.Count);
        sum.Clear();
        Add(Ranker.Steady(occasion), this.occasion, sum);
    }

    /// <summary>A title must not come.</summary>
    public void Exclude(int row) => stay[row] = float.NegativeInfinity;

    /// <summary>
    /// The best titles for a target; valid until the next call. The weighted mean of the signals, 0…1, as <see cref="Ranker.Score"/> has it.
    /// </summary>
    public Shortlist For(MoodTarget? target, int length = Shortlist.UsualLength)
    {
        Scores(target);
        return new(table, scores, length);
    }

    /// <summary>The score of every title for a target, minus infinity for the excluded; valid until the next call.</summary>
    public ReadOnlySpan<float> Scores(MoodTarget? target)
    {
        var sum = scores.AsSpan(0, table.Count);
        stay.AsSpan(0, table.Count).CopyTo(sum);
        Add(Ranker.Steering(occasion), occasion with { Target = target }, sum);
        return sum;
    }

    public void Dispose()
    {
        welcomes.Dispose();
        foreach (var rented in new[] { stay, scores, column })
            ArrayPool<float>.Shared.Return(rented);
    }

    private float[] Rent() => ArrayPool<float>.Shared.Rent(table.Count);

    private void Add(IReadOnlyList<IRankingSignal> signals, Occasion stage, Span<float> sum)
    {
        var part = column.AsSpan(0, table.Count);
        var total = Ranker.Total(stage);
        foreach (var signal in signals)
        {
            signal.ScoreAll(table, stage, part);
            Columns.AddScaled(sum, part, (float)(signal.Weight / total));
        }
    }
}
