using ExpressiFy.Affect;
using ExpressiFy.Recommendations.Candidates;

namespace ExpressiFy.Recommendations.Signals;

/// <summary>
/// The affinity of all titles' moods to the targets of one list, -1…1: the vector form of
/// <see cref="Candidate.MoodAffinityTo"/>. A step of a path lies between two targets and its affinity is linear between
/// theirs, so the 24 mood words are summed for those two targets only.
/// </summary>
internal sealed class MoodAffinity(CandidateTable table) : IDisposable
{
    private readonly Dictionary<MoodTarget, RentedColumn> columns = new(ReferenceEqualityComparer.Instance);

    /// <summary>Writes the affinity of each title to a target, without keeping it.</summary>
    public static void Compute(CandidateTable table, MoodTarget target, Span<float> result)
    {
        result.Clear();
        for (var word = 0; word < MoodVocabulary.All.Count; word++)
        {
            var affinity = target.AffinityFor(word);
            if (affinity != 0)
                ColumnMath.AddScaled(result, table.ExpectedMoodShare(word), (float)affinity);
        }
    }

    /// <summary>Writes the affinity of each title to a target.</summary>
    public void Fill(MoodTarget target, Span<float> result)
    {
        if (target.Between is not var (from, to, fraction))
        {
            ColumnOf(target).CopyTo(result);
            return;
        }

        result.Clear();
        ColumnMath.AddScaled(result, ColumnOf(from), (float)(1 - fraction));
        ColumnMath.AddScaled(result, ColumnOf(to), (float)fraction);
    }

    public void Dispose()
    {
        foreach (var column in columns.Values)
            column.Dispose();
        columns.Clear();
    }

    private ReadOnlySpan<float> ColumnOf(MoodTarget target)
    {
        if (!columns.TryGetValue(target, out var column))
        {
            column = new RentedColumn(table.Count);
            columns.Add(target, column);
            Compute(table, target, column.Span);
        }

        return column.Span;
    }
}
