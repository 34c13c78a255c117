using ExpressiFy.Catalogue;
using ExpressiFy.Cli.Terminal;

namespace ExpressiFy.Lab.Simulate.Tastes;

/// <summary>Which hosts to measure, and with how many people of each taste.</summary>
/// <param name="Host">The host; null for the recommender in this process.</param>
/// <param name="Before">A host of an earlier version; null for none.</param>
/// <param name="Tastes">The tastes.</param>
/// <param name="Seeds">How many people of each taste.</param>
internal sealed record TasteMeasurement(Uri? Host, Uri? Before, IReadOnlyList<TastePredicate> Tastes, int Seeds)
{
    /// <summary>Measures, with a progress bar.</summary>
    public async Task<TasteResult> RunAsync(Screen screen, CancellationToken cancellation)
    {
        var catalogue = TitleCatalogue.BuiltIn();
        var simulation = new TasteSimulation(catalogue, Tastes, Seeds);
        if (simulation.Counted.Count == 0)
            throw new Failure($"No taste has {TasteSimulation.FewestTitles} titles for any mood.");
        using ISimulatedHost host = Host is null ? new InProcessHost(catalogue) : new HttpHost(Host);
        var shares = await SharesAsync(host);
        if (Before is null)
            return new(shares, null, simulation.LeftOut);
        using var earlier = new HttpHost(Before);
        return new(shares, await SharesAsync(earlier), simulation.LeftOut);

        async Task<IReadOnlyList<TasteShares>> SharesAsync(ISimulatedHost measured)
        {
            var work = Task.FromResult<IReadOnlyList<TasteMeasure>>([]);
            screen.Track("Tastes", simulation.Steps, show: true, progress =>
            {
                work = simulation.RunAsync(measured, progress, cancellation);
                work.Wait(cancellation);
            });
            return TasteShares.Of(await work);
        }
    }
}

/// <summary>What was measured of tastes.</summary>
/// <param name="Shares">Of the host.</param>
/// <param name="Before">Of the host of an earlier version; null for none.</param>
/// <param name="LeftOut">The cells that do not count.</param>
internal sealed record TasteResult(
    IReadOnlyList<TasteShares> Shares, IReadOnlyList<TasteShares>? Before, IReadOnlyList<LeftOutCell> LeftOut);
