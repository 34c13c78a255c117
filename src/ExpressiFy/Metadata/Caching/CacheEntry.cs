using System.ComponentModel;
using Microsoft.Extensions.Caching.Hybrid;

namespace ExpressiFy.Metadata.Caching;

/// <summary>A value and until when it may be used; some answers are good for days, a failure for a minute.</summary>
[ImmutableObject(true)]
internal sealed record CacheEntry<T>(T Value, DateTimeOffset Until);

/// <summary>The process's memory (and Redis, where there is one) in front of anything slow.</summary>
internal static class CacheEntries
{
    // How long memory may hold what is kept elsewhere too; bounds its size, not the truth of what it holds.
    private static readonly HybridCacheEntryOptions Lifetime =
        new() { Expiration = TimeSpan.FromMinutes(30), LocalCacheExpiration = TimeSpan.FromMinutes(30) };

    /// <summary>The remembered value, or what <paramref name="ask"/> says; of simultaneous callers only one asks.</summary>
    public static async Task<T> GetOrCreateEntryAsync<T>(
        this HybridCache memory, string key, TimeProvider time, Func<CancellationToken, Task<CacheEntry<T>>> ask, CancellationToken cancellation)
    {
        var cacheEntry = await GetOrAsk();
        if (cacheEntry.Until > time.GetUtcNow())
            return cacheEntry.Value;
        await memory.RemoveAsync(key, cancellation);
        return (await GetOrAsk()).Value;

        ValueTask<CacheEntry<T>> GetOrAsk() =>
            memory.GetOrCreateAsync(key, async token => await ask(token), Lifetime, cancellationToken: cancellation);
    }
}
