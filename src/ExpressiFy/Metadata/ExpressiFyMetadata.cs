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

/// <summary>Registers the providers and everything that reads from them.</summary>
public static class ExpressiFyMetadata
{
    // The largest entry is an artwork, base64-encoded in Redis.
    private const int LargestCacheEntry = 3 * 1024 * 1024;

    /// <summary>
    /// Adds <see cref="MetadataReader"/>, <see cref="ArtworkReader"/>, <see cref="WhereToWatch"/>, <see
    /// cref="Discovery"/> and <see cref="ProviderOverview"/>, with the providers configured under <c>Content:</c>.
    /// Storage must be added too.
    /// </summary>
    public static IServiceCollection AddExpressiFyMetadata(
        this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddLogging();
        services.AddHybridCache(cache => cache.MaximumPayloadBytes = LargestCacheEntry);
        services.AddSingleton<ProviderResultStore>();
        services.AddSingleton<ProviderCache>();
        services.AddSingleton<DailyQuota>();
        services.AddProviders(configuration);
        services.AddSingleton(CreateMetadataReader);
        services.AddSingleton(CreateProviderOverview);
        services.AddOutgoingHttp(nameof(ArtworkReader), ArtworkReader.LargestBytes);
        services.AddSingleton(CreateArtworkReader);
        return services.AddSingleton(CreatePreviewHosts);
    }

    // In the order in which their posters, plots and previews are preferred.
    private static void AddProviders(this IServiceCollection services, IConfiguration configuration) => services
        .AddTmdb(configuration)
        .AddOmdb(configuration)
        .AddDeezer(configuration)
        .AddITunes(configuration)
        .AddMusicBrainz(configuration);

    private static MetadataReader CreateMetadataReader(IServiceProvider container) => new(
        container.GetServices<IMetadataProvider>(),
        container.GetRequiredService<ProviderCache>(),
        container.GetRequiredService<ProviderResultStore>(),
        container.GetRequiredService<ILogger<MetadataReader>>());

    private static ProviderOverview CreateProviderOverview(IServiceProvider container) => new(
        container.GetServices<ProviderClient>(),
        container.GetRequiredService<DailyQuota>(),
        container.GetRequiredService<ILogger<ProviderOverview>>());

    private static ArtworkReader CreateArtworkReader(IServiceProvider container) => new(
        container.GetRequiredService<IHttpClientFactory>(),
        container.GetServices<MediaHosts>(),
        container.GetRequiredService<HybridCache>(),
        container.GetRequiredService<TimeProvider>(),
        container.GetRequiredService<ILogger<ArtworkReader>>());

    private static PreviewHosts CreatePreviewHosts(IServiceProvider container)
    {
        var sounds = container.GetServices<MediaHosts>().SelectMany(hosts => hosts.Sounds);
        return new([.. sounds.Distinct()]);
    }
}
