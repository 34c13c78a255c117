using System.Buffers;
using ExpressiFy.Affect;
using ExpressiFy.Recommendations.Candidates;

namespace ExpressiFy.Recommendations.Signals;

/// <summary>
/// How welcome the moods of all titles are to the targets of one path. Every step of a path lies between its two ends, and welcome is linear
/// in the step, so the 24 words are summed for the two ends only and each step is a mixture of two columns.
/// </summary>
internal sealed class MoodAffinity(CandidateTable table) : IDisposable
{
    private readonly Dictionary<MoodTarget, float[]> ends = new(ReferenceEqualityComparer.Instance);

    /// <summary>Writes the column of a target.</summary>
    public void Fill(MoodTarget target, Span<float> result)
    {
        if (target.Between is not var (from, to, share))
        {
            End(target).CopyTo(result);
            return;
        }

        result.Clear();
        ColumnMath.AddScaled(result, End(from), (float)(1 - share));
        ColumnMath.AddScaled(result, End(to), (float)share);
    }

    public void Dispose()
    {
        foreach (var column in ends.Values)
            ArrayPool<float>.Shared.Return(column);
        ends.Clear();
    }

    private ReadOnlySpan<float> End(MoodTarget target)
    {
        if (!ends.TryGetValue(target, out var column))
        {
            ends[target] = column = ArrayPool<float>.Shared.Rent(table.Count);
            ColumnMath.FillMoodAffinity(table, target, column.AsSpan(0, table.Count));
        }

        return column.AsSpan(0, table.Count);
    }
}
