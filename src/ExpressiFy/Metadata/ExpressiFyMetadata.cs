using ExpressiFy.Metadata.Caching;
using ExpressiFy.Metadata.Http;
using ExpressiFy.Metadata.Providers;
using ExpressiFy.Metadata.Providers.Deezer;
using ExpressiFy.Metadata.Providers.ITunes;
using ExpressiFy.Metadata.Providers.MusicBrainz;
using ExpressiFy.Metadata.Providers.Omdb;
using ExpressiFy.Metadata.Providers.Tmdb;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace ExpressiFy.Metadata;

/// <summary>Everything a program says of content; storage must be added too.</summary>
public static class ExpressiFyMetadata
{
    // The largest thing remembered is an artwork, base64 in Redis.
    private const int LargestCacheEntry = 3 * 1024 * 1024;

    /// <summary>
    /// Adds <see cref="MetadataReader"/>, <see cref="ArtworkReader"/>, <see cref="WhereToWatch"/>, <see cref="Discovery"/> and
    /// <see cref="ProviderOverview"/> with the providers configured under <c>Content:</c>.
    /// Without any configuration, network or key they find nothing and say so.
    /// </summary>
    public static IServiceCollection AddExpressiFyMetadata(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddLogging();
        services.AddHybridCache(cache => cache.MaximumPayloadBytes = LargestCacheEntry);
        services.AddSingleton<ProviderCache>();
        services.AddSingleton<DailyQuota>();
        services.AddSingleton(provider => new MetadataReader(
            provider.GetServices<IMetadataProvider>(), provider.GetRequiredService<ProviderCache>(),
            provider.GetRequiredService<ILogger<MetadataReader>>()));
        services.AddSingleton(provider => new ProviderOverview(
            provider.GetServices<ProviderClient>(), provider.GetRequiredService<DailyQuota>(),
            provider.GetRequiredService<ILogger<ProviderOverview>>()));
        // In the order in which their posters, plots and previews are preferred.
        return services.AddTmdb(configuration).AddOmdb(configuration)
            .AddDeezer(configuration).AddITunes(configuration).AddMusicBrainz(configuration)
            .AddArtwork();
    }

    private static IServiceCollection AddArtwork(this IServiceCollection services)
    {
        services.AddOutgoingHttp(nameof(ArtworkReader), ArtworkReader.LargestBytes);
        services.AddSingleton(provider => new PreviewHosts(
            [.. provider.GetServices<MediaHosts>().SelectMany(hosts => hosts.Sounds).Distinct()]));
        return services.AddSingleton(provider => new ArtworkReader(
            provider.GetRequiredService<IHttpClientFactory>(), provider.GetServices<MediaHosts>(),
            provider.GetRequiredService<HybridCache>(), provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ArtworkReader>>()));
    }
}
