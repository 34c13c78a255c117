using System.Data.Common;
using System.Text.Json;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Results;
using ExpressiFy.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Logging;

namespace ExpressiFy.Metadata.Caching;

/// <summary>Asks a provider only what neither memory nor the database knows. Lasting answers go into the database, failures never.</summary>
internal sealed class ProviderCache(
    HybridCache memory, IDbContextFactory<ExpressiFyDb> databases, TimeProvider time, ILogger<ProviderCache> log)
{
    /// <summary>A failure is worth another try soon.</summary>
    public static readonly TimeSpan FailureLifetime = TimeSpan.FromMinutes(1);

    // What may no longer be used is deleted too: terms speak of keeping, not of showing.
    private static readonly TimeSpan CleanupInterval = TimeSpan.FromHours(1);

    private long cleanedUpAt;

    /// <summary>The provider's answer, asked for at most once however many want it.</summary>
    /// <param name="provider">Its name.</param>
    /// <param name="subject">What is asked about: a title's id, or text that is none; at most 200 characters.</param>
    /// <param name="lifetime">How long the answer may be kept.</param>
    /// <param name="ask">Asks the provider.</param>
    /// <param name="cancellation">Of this caller; the others still get the answer.</param>
    public Task<ProviderResult<T>> AskAsync<T>(
        string provider, string subject, CacheLifetime lifetime, Func<CancellationToken, Task<ProviderResult<T>>> ask, CancellationToken cancellation)
        where T : class =>
        memory.GetOrCreateEntryAsync($"content/{provider}/{subject}", time, async token =>
            await FromDatabaseAsync<T>(provider, subject, token) ?? await FromProviderAsync(provider, subject, lifetime, ask, token), cancellation);

    /// <summary>The lasting answers about titles in the database, by provider and title.</summary>
    public async Task<IReadOnlyDictionary<(string Provider, TitleId Title), ProviderResult<ProviderMetadata>?>> KnownAsync(
        IReadOnlyCollection<TitleId> titles, CancellationToken cancellation)
    {
        var names = titles.ToDictionary(title => title.ToString());
        var now = time.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        try
        {
            var rows = await db.ProviderResults.AsNoTracking()
                .Where(row => names.Keys.Contains(row.Title) && row.ExpiresAt > now).ToListAsync(cancellation);
            return rows.Select(row => (Key: (row.Provider, names[row.Title]), Answer: Read<ProviderMetadata>(row)))
                .Where(known => known.Answer is not null).ToDictionary(known => known.Key, known => known.Answer);
        }
        catch (DbException failure)
        {
            log.LogError(failure, "Kept answers could not be read; cards go out without them");
            return new Dictionary<(string, TitleId), ProviderResult<ProviderMetadata>?>();
        }
    }

    private async Task<CacheEntry<ProviderResult<T>>?> FromDatabaseAsync<T>(string provider, string subject, CancellationToken cancellation)
        where T : class
    {
        var now = time.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var row = await db.ProviderResults.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Provider == provider && row.Title == subject && row.ExpiresAt > now, cancellation);
        return row is not null && Read<T>(row) is { } result ? new(result, row.ExpiresAt) : null;
    }

    private async Task<CacheEntry<ProviderResult<T>>> FromProviderAsync<T>(
        string provider, string subject, CacheLifetime life, Func<CancellationToken, Task<ProviderResult<T>>> ask, CancellationToken cancellation)
        where T : class
    {
        var result = await ask(cancellation);
        var now = time.GetUtcNow();
        if (result.MissingReason is not (MissingReason.None or MissingReason.NotFound))
            return new(result, now + FailureLifetime);
        var until = now + (result.Found is null ? life.NotFound : life.Found);
        await KeepAsync(provider, subject, result, until, cancellation);
        return new(result, until);
    }

    private async Task KeepAsync<T>(string provider, string subject, ProviderResult<T> result, DateTimeOffset until, CancellationToken cancellation)
        where T : class
    {
        var ticks = until.UtcTicks;
        var body = result.Found is null ? null : JsonSerializer.Serialize(result.Found);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        try
        {
            // One statement, so that two hosts that asked at the same time do not trip over each other.
            await db.Database.ExecuteSqlAsync(
                $"""
                 INSERT INTO provider_answers (provider, title_id, body, expires_at) VALUES ({provider}, {subject}, {body}, {ticks})
                 ON CONFLICT (provider, title_id) DO UPDATE SET body = excluded.body, expires_at = excluded.expires_at
                 """, cancellation);
            await CleanUpAsync(db, cancellation);
        }
        catch (DbException failure)
        {
            log.LogWarning(failure, "The answer of {Provider} could not be kept; it will be asked again", provider);
        }
    }

    private async Task CleanUpAsync(ExpressiFyDb db, CancellationToken cancellation)
    {
        var (now, last) = (time.GetUtcNow(), Interlocked.Read(ref cleanedUpAt));
        if (now.UtcTicks - last < CleanupInterval.Ticks || Interlocked.CompareExchange(ref cleanedUpAt, now.UtcTicks, last) != last)
            return;
        await db.ProviderResults.Where(row => row.ExpiresAt <= now).ExecuteDeleteAsync(cancellation);
    }

    private static ProviderResult<T>? Read<T>(StoredProviderResult row)
        where T : class
    {
        if (row.Body is null)
            return ProviderResult<T>.Missing(MissingReason.NotFound);
        try
        {
            return JsonSerializer.Deserialize<T>(row.Body) is { } found ? ProviderResult<T>.Of(found) : null;
        }
        catch (JsonException)
        {
            return null; // Written by another version: as if it had never been asked.
        }
    }
}
