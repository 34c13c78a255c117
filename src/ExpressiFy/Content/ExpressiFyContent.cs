using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace ExpressiFy.Content;

/// <summary>Everything a program says of content; storage must be added too.</summary>
public static class ExpressiFyContent
{
    // The largest thing remembered is an artwork, base64 in Redis.
    private const int LargestRemembered = 3 * 1024 * 1024;

    /// <summary>
    /// Adds <see cref="ContentReader"/> and <see cref="ArtworkReader"/> with the providers configured under <c>Content:</c>.
    /// Without any configuration, network or key they find nothing and say so.
    /// </summary>
    public static IServiceCollection AddExpressiFyContent(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddLogging();
        services.AddHybridCache(cache => cache.MaximumPayloadBytes = LargestRemembered);
        services.AddSingleton<AnswerCache>();
        services.AddSingleton(provider => new ContentReader(
            provider.GetServices<IContentProvider>(), provider.GetRequiredService<AnswerCache>(),
            provider.GetRequiredService<ILogger<ContentReader>>()));
        return services.AddArtwork();
    }

    private static IServiceCollection AddArtwork(this IServiceCollection services)
    {
        services.AddOutgoingHttp(nameof(ArtworkReader), ArtworkReader.Patience, ArtworkReader.LargestBytes);
        return services.AddSingleton(provider => new ArtworkReader(
            provider.GetRequiredService<IHttpClientFactory>(), provider.GetServices<ArtworkHosts>(),
            provider.GetRequiredService<HybridCache>(), provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ArtworkReader>>()));
    }
}
