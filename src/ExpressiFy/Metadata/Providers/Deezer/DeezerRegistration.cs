using ExpressiFy.Metadata.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Metadata.Providers.Deezer;

/// <summary>Adds Deezer to the providers.</summary>
internal static class DeezerRegistration
{
    // Ten tracks take about fifteen kilobytes.
    private const int LargestReply = 512 * 1024;
    private const int DeezersQuota = 50;

    public static IServiceCollection AddDeezer(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DeezerOptions>().Bind(configuration.GetSection(DeezerOptions.Section))
            .Validate(deezer => WebAddress.IsWeb(deezer.BaseAddress), "Content:Deezer:BaseAddress must be an http or https address.")
            .Validate(deezer => deezer.RequestsPerFiveSeconds is >= 1 and <= DeezersQuota, "Content:Deezer:RequestsPerFiveSeconds must be 1 to 50.")
            .Validate(deezer => deezer.RequestsPerDay >= 0, "Content:Deezer:RequestsPerDay must not be negative.")
            .ValidateOnStart();
        // No retry: it would eat into a quota that every visitor shares, for a cover that has a drawn one in its place.
        services.AddProviderClient(
            DeezerProvider.Name, LargestReply, retry: false, provider => Terms(Options(provider)), provider => Options(provider).BaseAddress);
        services.AddSingleton(provider => Hosts(Options(provider)));
        return services.AddSingleton<IMetadataProvider, DeezerProvider>();
    }

    /// <summary>Deezer's image and sound servers carry changing names below one domain.</summary>
    public static MediaHosts Hosts(DeezerOptions options)
    {
        string[] names = [".dzcdn.net", .. options.ArtworkHosts];
        return new(names) { Sounds = names };
    }

    private static DeezerOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<DeezerOptions>>().Value;

    private static ProviderTerms Terms(DeezerOptions options) => new()
    {
        Attribution = new(DeezerProvider.Name, new("https://www.deezer.com/")),
        Gives = "covers and 30-second previews of tracks",
        Setting = "Content:Deezer:Enabled",
        IsOn = options.Enabled,
        Requests = options.RequestsPerFiveSeconds,
        Window = TimeSpan.FromSeconds(5),
        // A page of tracks may have to wait for one more window; longer, and the drawn cover stays.
        QueueTimeout = TimeSpan.FromSeconds(6),
        RequestsPerDay = options.RequestsPerDay,
    };
}
