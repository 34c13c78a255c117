using ExpressiFy.Storage;
using ExpressiFy.Storage.Files;

namespace ExpressiFy.Web.Imports;

/// <summary>
/// After a start, which may be that of a new version: makes one title of each own title of a visitor that the catalogue
/// has now.
/// </summary>
internal sealed partial class GrownCatalogue(OwnTitleMerger merger, ILogger<GrownCatalogue> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var merged = await merger.MergeAllAsync(stoppingToken);
            if (merged > 0)
                LogMerged(log, merged);
        }
        catch (Exception failure) when (DatabaseFailures.Of(failure) is not null)
        {
            // The next start tries again; until then the titles stay apart.
            LogFailure(log, failure);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "{Count} titles of visitors are in the catalogue now")]
    private static partial void LogMerged(ILogger log, int count);

    [LoggerMessage(2, LogLevel.Warning, "Titles of visitors could not be looked for in the catalogue")]
    private static partial void LogFailure(ILogger log, Exception failure);
}
