using ExpressiFy.Metadata.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Metadata.Providers.MusicBrainz;

/// <summary>Adds MusicBrainz to the providers.</summary>
internal static class MusicBrainzRegistration
{
    // Ten recordings with all their releases can take a few hundred kilobytes.
    private const int LargestReply = 2 * 1024 * 1024;

    // "One request a second on average": a little slower, so that two clocks cannot disagree about it.
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1.1);

    public static IServiceCollection AddMusicBrainz(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MusicBrainzOptions>().Bind(configuration.GetSection(MusicBrainzOptions.Section))
            .Validate(brainz => WebAddress.IsWeb(brainz.BaseAddress), "Content:MusicBrainz:BaseAddress must be an http or https address.")
            .Validate(brainz => brainz.RequestsPerDay >= 0, "Content:MusicBrainz:RequestsPerDay must not be negative.")
            .Validate(brainz => brainz.Contact is null || UserAgent(brainz.Contact) is not null,
                "Content:MusicBrainz:Contact must be an e-mail or web address without brackets.")
            .ValidateOnStart();
        // No retry: whoever asks again while it refuses is refused longer.
        services.AddProviderClient(
                MusicBrainzProvider.Name, LargestReply, retry: false, provider => Terms(Options(provider)), provider => Options(provider).BaseAddress)
            .ConfigureHttpClient((provider, client) =>
            {
                client.DefaultRequestHeaders.UserAgent.Clear();
                client.DefaultRequestHeaders.UserAgent.ParseAdd(UserAgent(Options(provider).Contact ?? "")!);
            });
        return services.AddSingleton<IMetadataProvider, MusicBrainzProvider>();
    }

    private static MusicBrainzOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<MusicBrainzOptions>>().Value;

    // "ExpressiFy/0.1 (contact)"; null when the contact cannot stand in a header.
    private static string? UserAgent(string contact) =>
        contact.All(letter => letter is > ' ' and <= '~' and not ('(' or ')' or '\\')) ? $"ExpressiFy/0.1 ({contact})" : null;

    private static ProviderTerms Terms(MusicBrainzOptions options) => new()
    {
        Attribution = new(MusicBrainzProvider.Name, new("https://musicbrainz.org/")),
        Gives = "ids of tracks, for players and other catalogues",
        Setting = "Content:MusicBrainz:Contact",
        IsOn = !string.IsNullOrWhiteSpace(options.Contact),
        Requests = 1,
        Window = Window,
        // Three cards at a time; the others' ids come another time.
        QueueTimeout = TimeSpan.FromSeconds(3),
        RequestsPerDay = options.RequestsPerDay,
    };
}
