using ExpressiFy.Storage;
using Microsoft.EntityFrameworkCore;

namespace ExpressiFy.Metadata.Http;

/// <summary>Counts requests by UTC day in the database, so that neither a restart nor a second host forgets them.</summary>
internal sealed class DailyQuota(IDbContextFactory<ExpressiFyDb> databases, TimeProvider time)
{
    /// <summary>The day that is counted now.</summary>
    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>Takes one request of today's; false when none is left. Asking and taking are one statement.</summary>
    public async Task<bool> TryTakeAsync(string provider, int perDay, CancellationToken cancellation)
    {
        if (perDay <= 0)
            return false;
        var today = Today;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO provider_usage (provider, day, count) VALUES ({provider}, {today}, 1)
             ON CONFLICT (provider, day) DO UPDATE SET count = provider_usage.count + 1 WHERE provider_usage.count < {perDay}
             """, cancellation) > 0;
    }

    /// <summary>Today's requests of all hosts by provider; those without any are not in it.</summary>
    public async Task<IReadOnlyDictionary<string, int>> UsedTodayAsync(CancellationToken cancellation)
    {
        var today = Today;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.ProviderUsages.AsNoTracking().Where(usage => usage.Day == today)
            .ToDictionaryAsync(usage => usage.Provider, usage => usage.Count, cancellation);
    }
}
