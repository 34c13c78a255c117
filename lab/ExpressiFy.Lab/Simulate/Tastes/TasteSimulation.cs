using ExpressiFy.Catalogue;

namespace ExpressiFy.Lab.Simulate.Tastes;

/// <summary>
/// Made-up people with one taste each say that they like some of its titles, and ask for lists in every mood. Measures
/// how much of a list is in their taste, and whether it still fits the mood.
/// </summary>
internal sealed class TasteSimulation
{
    public const int ListLength = 12;

    /// <summary>With fewer titles of a taste, a list could not be filled from it three times over.</summary>
    public const int FewestTitles = 36;

    private readonly TitleCatalogue catalogue;
    private readonly int seeds;
    private readonly Dictionary<TitleId, Title> titles;

    /// <param name="catalogue">The catalogue of the host.</param>
    /// <param name="tastes">The tastes.</param>
    /// <param name="seeds">How many people of each taste.</param>
    public TasteSimulation(TitleCatalogue catalogue, IReadOnlyList<TastePredicate> tastes, int seeds)
    {
        this.catalogue = catalogue;
        this.seeds = seeds;
        titles = catalogue.Titles.ToDictionary(title => title.Id);
        var floor = new YardstickFloor(catalogue);
        var all =
            from taste in tastes
            from cell in MoodCell.All
            select (Taste: taste, Cell: cell, Titles: TitlesFor(taste, cell));
        var counts = all.ToLookup(entry => entry.Titles >= FewestTitles);
        Counted = [.. counts[true].Select(entry => (entry.Taste, entry.Cell))];
        LeftOut = [.. counts[false].Select(entry => new LeftOutCell(entry.Taste.Name, $"{entry.Cell}", entry.Titles))];

        int TitlesFor(TastePredicate taste, MoodCell cell) =>
            catalogue.Titles.Count(title => taste.Holds(title) && floor.Passes(title, cell));
    }

    /// <summary>The cells that count: enough titles of the taste may come for them.</summary>
    public IReadOnlyList<(TastePredicate Taste, MoodCell Cell)> Counted { get; }

    /// <summary>The cells left out, and how many titles of the taste may come for them.</summary>
    public IReadOnlyList<LeftOutCell> LeftOut { get; }

    /// <summary>Progress steps of <see cref="RunAsync"/>.</summary>
    public int Steps => Counted.DistinctBy(entry => entry.Taste).Count() * Said.All.Count * seeds;

    /// <summary>Measures a host.</summary>
    public async Task<IReadOnlyList<TasteMeasure>> RunAsync(
        ISimulatedHost host, Action<long> progress, CancellationToken cancellation)
    {
        var measures = new List<TasteMeasure>();
        var step = 0;
        foreach (var taste in Counted.GroupBy(entry => entry.Taste, entry => entry.Cell))
        {
            foreach (var said in Said.All)
            {
                for (var seed = 1; seed <= seeds; seed++)
                {
                    measures.AddRange(await MeasureAsync(host, taste.Key, [.. taste], said, seed, cancellation));
                    progress(++step);
                }
            }
        }

        return measures;
    }

    private async Task<List<TasteMeasure>> MeasureAsync(
        ISimulatedHost host,
        TastePredicate taste,
        IReadOnlyList<MoodCell> cells,
        Said said,
        int seed,
        CancellationToken cancellation)
    {
        using var visitor = await host.AgreeAsync(cancellation);
        foreach (var title in taste.Shuffled(catalogue, seed).Take(said.Count))
            await visitor.SayAsync(said.Kind, title.Id, cancellation);

        var measures = new List<TasteMeasure>();
        foreach (var cell in cells)
        {
            var ids = await visitor.ListAsync(cell, taste.Medium, seed, cancellation);
            Title[] list = [.. ids.Select(id => titles[id])];
            var share = list.Count(taste.Holds) / (double)list.Length;
            var fit = list.Average(title => MoodYardstick.Default.Fit(title, cell));
            measures.Add(new(taste, cell, said, seed, share, fit));
        }

        return measures;
    }
}
