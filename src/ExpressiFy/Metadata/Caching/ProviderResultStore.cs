using System.Data.Common;
using System.Text.Json;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Results;
using ExpressiFy.Storage;
using ExpressiFy.Storage.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ExpressiFy.Metadata.Caching;

/// <summary>
/// Results of providers in the database, as JSON. Expired results are never returned and deleted within hours.
/// </summary>
internal sealed class ProviderResultStore(
    IDbContextFactory<ExpressiFyDb> databases,
    TimeProvider time,
    ILogger<ProviderResultStore> log)
{
    // Terms of providers limit for how long their data are kept, not only for how long they are shown.
    private static readonly TimeSpan CleanupInterval = TimeSpan.FromHours(1);

    private long cleanedUpAtTicks;

    /// <summary>
    /// The kept results of titles by provider and title. Empty, with a log entry, when the database cannot be read.
    /// </summary>
    public async Task<IReadOnlyDictionary<(string Provider, TitleId Title), ProviderResult<ProviderMetadata>>>
        FindAllAsync(IReadOnlyCollection<TitleId> titles, CancellationToken cancellation)
    {
        var results = new Dictionary<(string, TitleId), ProviderResult<ProviderMetadata>>();
        var titlesByKey = titles.ToDictionary(title => title.ToString());
        var now = time.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        try
        {
            var rows = await db.ProviderResults.AsNoTracking()
                .Where(row => titlesByKey.Keys.Contains(row.Title) && row.ExpiresAt > now)
                .ToListAsync(cancellation);
            foreach (var row in rows)
            {
                var result = Deserialize<ProviderMetadata>(row);
                if (result is not null)
                    results.Add((row.Provider, titlesByKey[row.Title]), result);
            }
        }
        catch (DbException failure)
        {
            // The monitor of the database logs what is wrong with it, once.
            if (DatabaseFailures.Of(failure) is null)
                log.LogError(failure, "Kept answers could not be read; cards go out without them");
        }

        return results;
    }

    /// <summary>The kept result; null where none is kept.</summary>
    public async Task<CacheEntry<ProviderResult<T>>?> FindAsync<T>(
        string provider, string subject, CancellationToken cancellation)
        where T : class
    {
        var now = time.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var row = await db.ProviderResults.AsNoTracking().SingleOrDefaultAsync(
            row => row.Provider == provider && row.Title == subject && row.ExpiresAt > now, cancellation);
        if (row is null)
            return null;
        var result = Deserialize<T>(row);
        return result is null ? null : new(result, row.ExpiresAt);
    }

    /// <summary>Keeps a result. A failure of the database is logged, not thrown.</summary>
    public async Task SaveAsync<T>(
        string provider, string subject, CacheEntry<ProviderResult<T>> entry, CancellationToken cancellation)
        where T : class
    {
        // Only the day: the moment would tell when somebody looked at which titles, and so in which mood they were.
        var expiresAt = entry.Until.UtcTicks - (entry.Until.UtcTicks % TimeSpan.TicksPerDay);
        var found = entry.Value.Found;
        var body = found is null ? null : JsonSerializer.Serialize(found);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        try
        {
            // One statement, because two hosts may save the same result at the same time.
            await db.Database.ExecuteSqlAsync(
                $"""
                 INSERT INTO provider_answers (provider, title_id, body, expires_at)
                 VALUES ({provider}, {subject}, {body}, {expiresAt})
                 ON CONFLICT (provider, title_id) DO UPDATE SET body = excluded.body, expires_at = excluded.expires_at
                 """,
                cancellation);
            await DeleteExpiredAsync(db, cancellation);
        }
        catch (DbException failure)
        {
            if (DatabaseFailures.Of(failure) is null)
                log.LogWarning(failure, "The answer of {Provider} could not be kept; it will be asked again", provider);
        }
    }

    private async Task DeleteExpiredAsync(ExpressiFyDb db, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var last = Interlocked.Read(ref cleanedUpAtTicks);
        var isDue = now.UtcTicks - last >= CleanupInterval.Ticks;
        // Of simultaneous calls one deletes.
        if (!isDue || Interlocked.CompareExchange(ref cleanedUpAtTicks, now.UtcTicks, last) != last)
            return;
        await db.ProviderResults.Where(row => row.ExpiresAt <= now).ExecuteDeleteAsync(cancellation);
    }

    // Null for a body that another version of the program wrote: the provider is called again.
    private static ProviderResult<T>? Deserialize<T>(StoredProviderResult row)
        where T : class
    {
        if (row.Body is null)
            return ProviderResult<T>.Missing(MissingReason.NotFound);
        try
        {
            var found = JsonSerializer.Deserialize<T>(row.Body);
            return found is null ? null : ProviderResult<T>.Of(found);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
