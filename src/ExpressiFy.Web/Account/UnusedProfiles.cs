using System.Data.Common;
using ExpressiFy.Storage;

namespace ExpressiFy.Web.Account;

/// <summary>Once a day, erases the profiles that were not used for <see cref="RetentionOptions.Days"/>.</summary>
internal sealed partial class UnusedProfiles(
    ProfileRetention retention, TimeProvider time, ILogger<UnusedProfiles> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (retention.Days is null)
            return;
        using var timer = new PeriodicTimer(Interval, time);
        do
            await EraseAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task EraseAsync(CancellationToken cancellation)
    {
        try
        {
            var erased = await retention.EraseUnusedAsync(cancellation);
            LogErased(log, erased, retention.Days!.Value);
        }
        catch (DbException failure)
        {
            LogFailure(log, failure);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "{Count} profiles that were not used for {Days} days are erased")]
    private static partial void LogErased(ILogger log, int count, int days);

    [LoggerMessage(2, LogLevel.Error, "Unused profiles could not be erased; tomorrow again")]
    private static partial void LogFailure(ILogger log, Exception failure);
}
