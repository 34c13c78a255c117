using ExpressiFy.Metadata.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Metadata.Providers.Omdb;

/// <summary>Adds OMDb to the providers.</summary>
internal static class OmdbRegistration
{
    // A reply takes two kilobytes.
    private const int LargestReply = 256 * 1024;
    private const int MostRequestsPerDay = 1_000_000;

    // OMDb names no rate, only a day's limit; so many a second are more than a page of cards needs.
    private const int RequestsPerSecond = 10;

    // Where OMDb's Poster addresses lead.
    private static readonly string[] PosterHosts = ["m.media-amazon.com"];

    public static IServiceCollection AddOmdb(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OmdbOptions>().Bind(configuration.GetSection(OmdbOptions.Section))
            .Validate(omdb => WebAddress.IsWeb(omdb.BaseAddress), "Content:Omdb:BaseAddress must be an http or https address.")
            .Validate(omdb => omdb.RequestsPerDay is >= 0 and <= MostRequestsPerDay, "Content:Omdb:RequestsPerDay must be 0 to 1000000.")
            .ValidateOnStart();
        services.AddProviderClient(
            OmdbProvider.Name, LargestReply, retry: true, provider => Terms(Options(provider)), provider => Options(provider).BaseAddress,
            (provider, request) => Sign(request, Options(provider).ApiKey!));
        services.AddSingleton(provider => new MediaHosts([.. PosterHosts, .. Options(provider).ArtworkHosts]));
        return services.AddSingleton<IMetadataProvider, OmdbProvider>();
    }

    private static OmdbOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<OmdbOptions>>().Value;

    private static ProviderTerms Terms(OmdbOptions options) => new()
    {
        Attribution = new(OmdbProvider.Name, new("https://www.omdbapi.com/")),
        Gives = "posters, plots and ratings of films",
        Setting = "Content:Omdb:ApiKey",
        IsOn = !string.IsNullOrWhiteSpace(options.ApiKey),
        Requests = RequestsPerSecond,
        Window = TimeSpan.FromSeconds(1),
        QueueTimeout = TimeSpan.FromSeconds(3),
        RequestsPerDay = options.RequestsPerDay,
    };

    // The key is a part of the address, which is put back so that nobody further up sees it.
    private static Action Sign(HttpRequestMessage request, string key)
    {
        var address = request.RequestUri!;
        request.RequestUri = new Uri($"{address.AbsoluteUri}&apikey={Uri.EscapeDataString(key)}");
        return () => request.RequestUri = address;
    }
}
