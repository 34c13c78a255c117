namespace ExpressiFy.Lab.Data;

/// <summary>The duplicate pairs between two parts of a data set, or within one part.</summary>
/// <param name="FirstPart">Name of one part.</param>
/// <param name="SecondPart">Name of the other part, not before the first in ordinal order.</param>
/// <param name="Pairs">The pairs.</param>
public sealed record DuplicateCount(string FirstPart, string SecondPart, IReadOnlyList<DuplicatePair> Pairs)
{
    public int Exact => Count(DuplicateKind.Exact);

    public int Near => Count(DuplicateKind.Near);

    public int Mirrored => Count(DuplicateKind.Mirrored);

    /// <summary>An entry for each two parts that have duplicates, ordered by name.</summary>
    /// <param name="pairs">All pairs.</param>
    /// <param name="parts">The part of each face.</param>
    public static IReadOnlyList<DuplicateCount> Of(IReadOnlyList<DuplicatePair> pairs, IReadOnlyList<string> parts)
    {
        var groups = pairs
            .GroupBy(PartsOf)
            .OrderBy(group => group.Key.First, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Second, StringComparer.Ordinal);
        return [.. groups.Select(group => new DuplicateCount(group.Key.First, group.Key.Second, [.. group]))];

        (string First, string Second) PartsOf(DuplicatePair pair)
        {
            var first = parts[pair.First];
            var second = parts[pair.Second];
            return string.CompareOrdinal(first, second) <= 0 ? (first, second) : (second, first);
        }
    }

    /// <summary>Number of pairs whose labels differ.</summary>
    public int LabelsDiffer(IReadOnlyList<FaceSample> faces) =>
        Pairs.Count(pair => faces[pair.First].Label != faces[pair.Second].Label);

    private int Count(DuplicateKind kind) => Pairs.Count(pair => pair.Kind == kind);
}
