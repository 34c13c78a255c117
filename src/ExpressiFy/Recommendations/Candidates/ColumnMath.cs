using System.Numerics;
using System.Runtime.InteropServices;

namespace ExpressiFy.Recommendations.Candidates;

/// <summary>Arithmetic on whole columns, as many entries at a time as the processor takes.</summary>
internal static class ColumnMath
{
    /// <summary>sum += factor · column.</summary>
    public static void AddScaled(Span<float> sum, ReadOnlySpan<float> column, float factor)
    {
        var sums = MemoryMarshal.Cast<float, Vector<float>>(sum);
        var parts = MemoryMarshal.Cast<float, Vector<float>>(column[..sum.Length]);
        var scale = new Vector<float>(factor);
        for (var i = 0; i < sums.Length; i++)
            sums[i] += scale * parts[i];
        for (var i = sums.Length * Vector<float>.Count; i < sum.Length; i++)
            sum[i] += factor * column[i];
    }

    /// <summary>result = column + factor · other.</summary>
    public static void Sum(ReadOnlySpan<float> column, ReadOnlySpan<float> other, float factor, Span<float> result)
    {
        column[..result.Length].CopyTo(result);
        AddScaled(result, other, factor);
    }

    /// <summary>How welcome each title's moods are to a target, -1…1: the fast form of <see cref="Candidate.MoodAffinityTo"/>.</summary>
    public static void FillMoodAffinity(CandidateTable table, ExpressiFy.Affect.MoodTarget target, Span<float> result)
    {
        result.Clear();
        for (var word = 0; word < ExpressiFy.Affect.MoodVocabulary.All.Count; word++)
        {
            if (target.AffinityFor(word) is not 0 and var welcome)
                AddScaled(result, table.MoodShare(word), (float)welcome);
        }
    }
}
