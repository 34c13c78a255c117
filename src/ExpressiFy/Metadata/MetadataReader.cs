using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Caching;
using ExpressiFy.Metadata.Providers;
using ExpressiFy.Metadata.Results;
using Microsoft.Extensions.Logging;

namespace ExpressiFy.Metadata;

/// <summary>
/// Combines the metadata of all providers. A page shows what <see cref="ReadKnownAsync"/> returns at once and then
/// requests the rest with <see cref="ReadAsync"/>. Failures of providers are part of the result, never an exception.
/// </summary>
public sealed class MetadataReader
{
    private readonly List<IMetadataProvider> providers;
    private readonly ProviderCache cache;
    private readonly ProviderResultStore store;
    private readonly ILogger<MetadataReader> log;

    internal MetadataReader(
        IEnumerable<IMetadataProvider> providers,
        ProviderCache cache,
        ProviderResultStore store,
        ILogger<MetadataReader> log)
    {
        this.providers = [.. providers];
        this.cache = cache;
        this.store = store;
        this.log = log;
    }

    /// <summary>The providers that are switched on.</summary>
    public IReadOnlyList<Attribution> Sources
    {
        get
        {
            var configured = providers.Where(provider => provider.IsConfigured);
            return [.. configured.Select(provider => provider.Attribution)];
        }
    }

    /// <summary>
    /// The metadata of a title; providers are called where nothing is kept, which takes seconds at most.
    /// </summary>
    public async Task<TitleMetadata> ReadAsync(Title title, CancellationToken cancellation = default)
    {
        var candidates = ProvidersOf(title);
        var results = new TitleResults(title, candidates);
        var configured = candidates.FindAll(provider => provider.IsConfigured);
        await FindAllAsync(configured.FindAll(provider => provider.FallbackFor is null));
        var fallbacks = configured.FindAll(provider => provider.FallbackFor is not null);
        await FindAllAsync(fallbacks.FindAll(results.IsNeeded));
        return results.Combine();

        async Task FindAllAsync(List<IMetadataProvider> round)
        {
            var found = await Task.WhenAll(round.Select(provider => FindAsync(provider, title, cancellation)));
            foreach (var (provider, result) in round.Zip(found))
                results.Add(provider, result);
        }
    }

    /// <summary>
    /// The kept metadata of each title: one query of the database, no requests. Every title has an entry.
    /// </summary>
    public async Task<IReadOnlyDictionary<TitleId, TitleMetadata>> ReadKnownAsync(
        IReadOnlyCollection<Title> titles, CancellationToken cancellation = default)
    {
        var distinctTitles = titles.DistinctBy(title => title.Id).ToList();
        var kept = await store.FindAllAsync([.. distinctTitles.Select(title => title.Id)], cancellation);
        var metadata = new Dictionary<TitleId, TitleMetadata>();
        foreach (var title in distinctTitles)
        {
            var candidates = ProvidersOf(title);
            var results = new TitleResults(title, candidates);
            foreach (var provider in candidates)
            {
                if (kept.TryGetValue((provider.Attribution.Name, title.Id), out var result))
                    results.Add(provider, result);
            }

            metadata.Add(title.Id, results.Combine());
        }

        return metadata;
    }

    /// <summary>
    /// The address of a 30-second preview, valid for the next minutes; null when no provider has one.
    /// </summary>
    public async Task<Uri?> FindPreviewAsync(Title title, CancellationToken cancellation = default)
    {
        var configured = ProvidersOf(title).FindAll(provider => provider.IsConfigured);
        var results = new TitleResults(title, configured);
        foreach (var provider in configured)
        {
            // A fallback's preview needs its store's link beside it, so it never replaces one that was promised
            // without.
            if (provider.FallbackFor is not null && results.HasPreview(provider.FallbackFor))
                continue;
            var result = await FindAsync(provider, title, cancellation);
            results.Add(provider, result);
            if (result.Found is null || !result.Found.HasPreview)
                continue;
            var preview = await GuardAsync(
                provider,
                () => provider.FindPreviewAsync(result.Found, cancellation),
                valueOnFailure: null,
                cancellation);
            if (preview is not null)
                return preview;
        }

        return null;
    }

    // Films and series are asked for by their IMDb id.
    private List<IMetadataProvider> ProvidersOf(Title title) =>
        title.Medium.IsWatched() && title.Id.ImdbId is null
            ? []
            : providers.FindAll(provider => provider.Has(title.Medium));

    private Task<ProviderResult<ProviderMetadata>> FindAsync(
        IMetadataProvider provider, Title title, CancellationToken cancellation)
    {
        var unreachable = ProviderResult<ProviderMetadata>.Missing(MissingReason.Unreachable);
        return GuardAsync(
            provider, () => provider.FindCachedAsync(cache, title, cancellation), unreachable, cancellation);
    }

    // Metadata are optional: whatever fails here must not fail the page.
    private async Task<T> GuardAsync<T>(
        IMetadataProvider provider, Func<Task<T>> find, T valueOnFailure, CancellationToken cancellation)
    {
        try
        {
            return await find();
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            log.LogError(failure, "{Provider} could not be asked", provider.Attribution.Name);
            return valueOnFailure;
        }
    }
}
