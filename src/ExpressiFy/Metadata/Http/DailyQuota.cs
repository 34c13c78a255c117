using ExpressiFy.Storage;
using Microsoft.EntityFrameworkCore;

namespace ExpressiFy.Metadata.Http;

/// <summary>
/// Counts requests by UTC day in the database. The count survives restarts and is shared by all hosts.
/// </summary>
internal sealed class DailyQuota(IDbContextFactory<ExpressiFyDb> databases, TimeProvider time)
{
    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>Takes one of today's requests; false when none is left.</summary>
    public async Task<bool> TryTakeAsync(string provider, int perDay, CancellationToken cancellation)
    {
        if (perDay <= 0)
            return false;
        var today = Today;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        // One statement checks and counts, so that simultaneous requests cannot exceed the quota.
        var changedRows = await db.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO provider_usage (provider, day, count) VALUES ({provider}, {today}, 1)
             ON CONFLICT (provider, day) DO UPDATE SET count = provider_usage.count + 1
             WHERE provider_usage.count < {perDay}
             """,
            cancellation);
        return changedRows > 0;
    }

    /// <summary>Today's requests of all hosts by provider; a provider without requests is absent.</summary>
    public async Task<IReadOnlyDictionary<string, int>> UsedTodayAsync(CancellationToken cancellation)
    {
        var today = Today;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.ProviderUsages.AsNoTracking()
            .Where(usage => usage.Day == today)
            .ToDictionaryAsync(usage => usage.Provider, usage => usage.Count, cancellation);
    }
}
