using Microsoft.Extensions.Caching.Hybrid;

namespace ExpressiFy.Metadata.Caching;

/// <summary>
/// Entries with their own expiry in a <see cref="HybridCache"/>: the process's memory and, where there is one, Redis.
/// </summary>
internal static class HybridCacheEntries
{
    // Bounds the size of the memory; an entry that expires earlier is replaced earlier, one that expires later is
    // created anew.
    private static readonly TimeSpan MaxLifetime = TimeSpan.FromMinutes(30);

    private static readonly HybridCacheEntryOptions Options =
        new() { Expiration = MaxLifetime, LocalCacheExpiration = MaxLifetime };

    /// <summary>
    /// The cached value; one of simultaneous callers creates it where there is none or it has expired.
    /// </summary>
    public static async Task<T> GetOrCreateEntryAsync<T>(
        this HybridCache memory,
        string key,
        TimeProvider time,
        Func<CancellationToken, Task<CacheEntry<T>>> create,
        CancellationToken cancellation)
    {
        var entry = await GetOrCreateAsync();
        if (entry.Until > time.GetUtcNow())
            return entry.Value;
        await memory.RemoveAsync(key, cancellation);
        entry = await GetOrCreateAsync();
        return entry.Value;

        ValueTask<CacheEntry<T>> GetOrCreateAsync() =>
            memory.GetOrCreateAsync(key, async token => await create(token), Options, cancellationToken: cancellation);
    }
}
