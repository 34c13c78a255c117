using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Content.Omdb;

/// <summary>Adds OMDb to the providers.</summary>
internal static class OmdbContent
{
    // A reply takes two kilobytes.
    private const int LargestReply = 256 * 1024;
    private const int MostRequestsPerDay = 1_000_000;

    // Where OMDb's Poster addresses lead.
    private static readonly string[] PosterHosts = ["m.media-amazon.com"];

    public static IServiceCollection AddOmdb(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OmdbOptions>().Bind(configuration.GetSection(OmdbOptions.Section))
            .Validate(omdb => WebAddress.IsWeb(omdb.BaseAddress), "Content:Omdb:BaseAddress must be an http or https address.")
            .Validate(omdb => omdb.RequestsPerDay is >= 0 and <= MostRequestsPerDay, "Content:Omdb:RequestsPerDay must be 0 to 1000000.")
            .ValidateOnStart();
        services.AddOutgoingHttp(Omdb.Name, LargestReply)
            .ConfigureHttpClient((provider, client) =>
                client.BaseAddress = WebAddress.AsFolder(provider.GetRequiredService<IOptions<OmdbOptions>>().Value.BaseAddress))
            .AddResilience(retry: true)
            .AddHttpMessageHandler(provider => ActivatorUtilities.CreateInstance<OmdbDoor>(provider));
        services.AddSingleton(provider =>
            new MediaHosts([.. PosterHosts, .. provider.GetRequiredService<IOptions<OmdbOptions>>().Value.ArtworkHosts]));
        return services.AddSingleton<IContentProvider, Omdb>();
    }
}
