using ExpressiFy.Metadata.Results;
using Microsoft.Extensions.Caching.Hybrid;

namespace ExpressiFy.Metadata.Caching;

/// <summary>
/// Results of providers, in memory and in the database. A provider is called only for what neither has. What was found
/// and what was not found is kept in both, a failure for a minute in memory only.
/// </summary>
internal sealed class ProviderCache(HybridCache memory, ProviderResultStore store, TimeProvider time)
{
    private static readonly TimeSpan FailureLifetime = TimeSpan.FromMinutes(1);

    /// <summary>
    /// The kept result; where none is kept, <paramref name="find"/> is called once for all simultaneous callers.
    /// </summary>
    /// <param name="provider">Name of the provider.</param>
    /// <param name="subject">Id of the title, or the key of another request; at most 200 characters.</param>
    /// <param name="lifetime">How long the result may be kept.</param>
    /// <param name="find">Calls the provider.</param>
    /// <param name="cancellation">Cancels this call; other callers still get the result.</param>
    public Task<ProviderResult<T>> GetOrFindAsync<T>(
        string provider,
        string subject,
        CacheLifetime lifetime,
        Func<CancellationToken, Task<ProviderResult<T>>> find,
        CancellationToken cancellation)
        where T : class
    {
        return memory.GetOrCreateEntryAsync($"content/{provider}/{subject}", time, CreateAsync, cancellation);

        async Task<CacheEntry<ProviderResult<T>>> CreateAsync(CancellationToken token)
        {
            var stored = await store.FindAsync<T>(provider, subject, token);
            if (stored is not null)
                return stored;
            var result = await find(token);
            if (result.MissingReason is not (MissingReason.None or MissingReason.NotFound))
                return new(result, time.GetUtcNow() + FailureLifetime);
            var kept = result.Found is null ? lifetime.NotFound : lifetime.Found;
            var entry = new CacheEntry<ProviderResult<T>>(result, time.GetUtcNow() + kept);
            await store.SaveAsync(provider, subject, entry, token);
            return entry;
        }
    }
}
