using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Candidates;

namespace ExpressiFy.Web.Titles;

/// <summary>
/// After a start: reads the titles of a built catalogue, makes the search of them, and the tables that rank them, which
/// the first requests would otherwise wait for. Until then searches find the judged titles.
/// </summary>
internal sealed class EstimatedTitlesPreparation(TitleCatalogue catalogue, TimeProvider time) : BackgroundService
{
    // Both cores are busy with the first requests of a start.
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Delay, time, stoppingToken);
        catalogue.PrepareWholeSearch();
        var tables = CandidateTables.Of(catalogue);
        foreach (var medium in Enum.GetValues<Medium>())
        {
            stoppingToken.ThrowIfCancellationRequested();
            _ = tables.EstimatedOf(medium);
        }
    }
}
