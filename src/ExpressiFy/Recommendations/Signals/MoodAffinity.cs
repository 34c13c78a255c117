using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ExpressiFy.Affect;
using ExpressiFy.Recommendations.Candidates;

namespace ExpressiFy.Recommendations.Signals;

/// <summary>
/// The affinity of all titles' moods to the targets of one list, -1…1: the vector form of
/// <see cref="Candidate.MoodAffinityTo"/>. It is linear in the target: the affinity to a mean of targets (a reading, a
/// step of a path) is the mean of the affinities to them. So the 24 mood words are summed once for each aim and
/// expression, and those columns stay with the table: 4 bytes a title each, 25 of them at most.
/// </summary>
internal sealed class MoodAffinity(CandidateTable table) : IDisposable
{
    private static readonly ConditionalWeakTable<CandidateTable, LastingColumns> ColumnsOfTables = [];

    private readonly LastingColumns lasting = ColumnsOfTables.GetOrCreateValue(table);
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
        if (target.Parts.Count == 0)
        {
            ColumnOf(target).CopyTo(result);
            return;
        }

        result.Clear();
        foreach (var part in target.Parts)
            ColumnMath.AddScaled(result, ColumnOf(part.Target), (float)part.Share);
    }

    public void Dispose()
    {
        foreach (var column in columns.Values)
            column.Dispose();
        columns.Clear();
    }

    private ReadOnlySpan<float> ColumnOf(MoodTarget target)
    {
        if (target.Weights is not null)
            return lasting.GetOrAdd(target.Weights, _ => LastingColumn(target));
        if (!columns.TryGetValue(target, out var column))
        {
            column = new RentedColumn(table.Count);
            columns.Add(target, column);
            if (target.Parts.Count == 0)
                Compute(table, target, column.Span);
            else
                Fill(target, column.Span);
        }

        return column.Span;
    }

    private float[] LastingColumn(MoodTarget target)
    {
        var column = new float[table.Count];
        Compute(table, target, column);
        return column;
    }

    /// <summary>By the table of weights, which is one object for each aim and expression.</summary>
    private sealed class LastingColumns() : ConcurrentDictionary<object, float[]>(ReferenceEqualityComparer.Instance);
}
