using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Candidates;

namespace ExpressiFy.Web.Titles;

/// <summary>
/// After a start with a built catalogue: makes the search of all its titles, and the tables that rank them, which the
/// first requests would otherwise wait for. Until then searches find the judged titles.
/// </summary>
internal sealed class EstimatedTitlesPreparation(TitleCatalogue catalogue) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => catalogue.Estimated.Count == 0
        ? Task.CompletedTask
        : Task.Run(() => Prepare(stoppingToken), stoppingToken);

    private void Prepare(CancellationToken stoppingToken)
    {
        catalogue.PrepareWholeSearch();
        var tables = CandidateTables.Of(catalogue);
        foreach (var medium in Enum.GetValues<Medium>())
        {
            stoppingToken.ThrowIfCancellationRequested();
            _ = tables.EstimatedOf(medium);
        }
    }
}
