using ExpressiFy.Catalogue;

namespace ExpressiFy.Lab.Simulate.Tastes;

/// <summary>Means over the lists of some tastes.</summary>
/// <param name="Name">The taste, or what the tastes have in common.</param>
/// <param name="Cells">How many cells counted.</param>
/// <param name="Shares">The share of a list in the taste, for each of <see cref="Said.All"/>.</param>
/// <param name="Fits">The mood fit of a list, for each of <see cref="Said.All"/>.</param>
internal sealed record TasteShares(
    string Name, int Cells, IReadOnlyList<double> Shares, IReadOnlyList<double> Fits)
{
    /// <summary>One line for each taste, then films, tracks and all.</summary>
    public static IReadOnlyList<TasteShares> Of(IReadOnlyList<TasteMeasure> measures) =>
    [
        .. measures.GroupBy(measure => measure.Taste).Select(group => Of(group.Key.Name, [.. group])),
        .. measures.GroupBy(measure => measure.Taste.Medium).Select(
            group => Of(group.Key == Medium.Film ? "films" : "tracks", [.. group])),
        Of("all", measures),
    ];

    private static TasteShares Of(string name, IReadOnlyList<TasteMeasure> measures)
    {
        var bySaid = measures.ToLookup(measure => measure.Said);
        return new(
            name,
            measures.Select(measure => (measure.Taste, measure.Cell)).Distinct().Count(),
            [.. Said.All.Select(said => bySaid[said].Average(measure => measure.Share))],
            [.. Said.All.Select(said => bySaid[said].Average(measure => measure.Fit))]);
    }
}
