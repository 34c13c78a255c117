using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Content.Deezer;

/// <summary>Adds Deezer to the providers.</summary>
internal static class DeezerContent
{
    // Ten tracks take about fifteen kilobytes.
    private const int LargestReply = 512 * 1024;
    private const int DeezersQuota = 50;

    public static IServiceCollection AddDeezer(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DeezerOptions>().Bind(configuration.GetSection(DeezerOptions.Section))
            .Validate(deezer => WebAddress.IsWeb(deezer.BaseAddress), "Content:Deezer:BaseAddress must be an http or https address.")
            .Validate(deezer => deezer.RequestsPerFiveSeconds is >= 1 and <= DeezersQuota, "Content:Deezer:RequestsPerFiveSeconds must be 1 to 50.")
            .ValidateOnStart();
        // No retry: it would eat into a quota that every visitor shares, for a cover that has a drawn one in its place.
        services.AddOutgoingHttp(Deezer.Name, LargestReply)
            .ConfigureHttpClient((provider, client) =>
                client.BaseAddress = WebAddress.AsFolder(provider.GetRequiredService<IOptions<DeezerOptions>>().Value.BaseAddress))
            .AddResilience(retry: false);
        services.AddSingleton(provider => Hosts(provider.GetRequiredService<IOptions<DeezerOptions>>().Value));
        return services.AddSingleton<IContentProvider, Deezer>();
    }

    /// <summary>Deezer's image and sound servers carry changing names below one domain.</summary>
    public static MediaHosts Hosts(DeezerOptions options) => new([".dzcdn.net", .. options.ArtworkHosts]);
}
