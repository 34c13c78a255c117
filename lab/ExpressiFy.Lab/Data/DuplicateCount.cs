namespace ExpressiFy.Lab.Data;

/// <summary>The duplicates between two parts of a data set, or within one.</summary>
public sealed record DuplicateCount(string One, string Other, IReadOnlyList<DuplicatePair> Pairs)
{
    public int Exact => Count(DuplicateKind.Exact);

    public int Near => Count(DuplicateKind.Near);

    public int Mirrored => Count(DuplicateKind.Mirrored);

    /// <summary>An entry for each two parts between which there are any, by name.</summary>
    /// <param name="pairs">The duplicates.</param>
    /// <param name="parts">The part each face belongs to.</param>
    public static IReadOnlyList<DuplicateCount> Of(IReadOnlyList<DuplicatePair> pairs, IReadOnlyList<string> parts) =>
    [
        .. pairs
            .GroupBy(pair => string.CompareOrdinal(parts[pair.First], parts[pair.Second]) <= 0
                ? (One: parts[pair.First], Other: parts[pair.Second])
                : (One: parts[pair.Second], Other: parts[pair.First]))
            .OrderBy(group => group.Key.One, StringComparer.Ordinal).ThenBy(group => group.Key.Other, StringComparer.Ordinal)
            .Select(group => new DuplicateCount(group.Key.One, group.Key.Other, [.. group])),
    ];

    /// <summary>Pairs that carry two labels.</summary>
    public int LabelsDiffer(IReadOnlyList<FaceSample> faces) => Pairs.Count(pair => faces[pair.First].Label != faces[pair.Second].Label);

    private int Count(DuplicateKind kind) => Pairs.Count(pair => pair.Kind == kind);
}
