using System.Globalization;

namespace ExpressiFy.Catalogue;

/// <summary>How many of the titles that people know best a catalogue has.</summary>
/// <param name="What">What they are, e.g. "films most rated".</param>
/// <param name="Count">Number of titles that were looked for, at least 0.</param>
/// <param name="Known">Number of those that the catalogue has.</param>
public sealed record CoverageShare(string What, int Count, int Known)
{
    /// <summary>The share that is known in whole percent, rounded down; 0 of no titles.</summary>
    public int Percent => Count == 0 ? 0 : (int)(100L * Known / Count);

    /// <summary>E.g. "of the 500 films most rated the catalogue knows 98 % (491)".</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"of the {Count} {What} the catalogue knows {Percent} % ({Known})");

    /// <summary>The shares among the first titles of a list; of all where the list is shorter.</summary>
    /// <param name="what">What the titles are.</param>
    /// <param name="isKnown">Whether each is known, the best known title first.</param>
    /// <param name="sizes">Numbers of titles, ascending.</param>
    internal static IReadOnlyList<CoverageShare> Of(
        string what, IReadOnlyList<bool> isKnown, IEnumerable<int> sizes) =>
    [
        .. sizes
            .Select(size => Math.Min(size, isKnown.Count))
            .Distinct()
            .Select(size => new CoverageShare(what, size, isKnown.Take(size).Count(known => known))),
    ];
}
