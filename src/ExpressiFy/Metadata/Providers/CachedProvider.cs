using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Caching;
using ExpressiFy.Metadata.Results;

namespace ExpressiFy.Metadata.Providers;

internal static class CachedProvider
{
    /// <summary>
    /// The provider's kept result of a title; where none is kept, the provider is called and its result kept.
    /// </summary>
    public static Task<ProviderResult<ProviderMetadata>> FindCachedAsync(
        this IMetadataProvider provider, ProviderCache cache, Title title, CancellationToken cancellation) =>
        cache.GetOrFindAsync(
            provider.Attribution.Name,
            title.Id.ToString(),
            provider.Lifetime,
            token => provider.FindAsync(title, token),
            cancellation);
}
