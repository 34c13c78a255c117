using ExpressiFy.Metadata.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Metadata.Providers.ITunes;

/// <summary>Adds iTunes to the providers, after Deezer.</summary>
internal static class ITunesRegistration
{
    // Twenty-five songs take about forty kilobytes.
    private const int LargestReply = 512 * 1024;
    private const int ApplesLimit = 20;

    public static IServiceCollection AddITunes(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ITunesOptions>().Bind(configuration.GetSection(ITunesOptions.Section))
            .Validate(itunes => WebAddress.IsWeb(itunes.BaseAddress), "Content:ITunes:BaseAddress must be an http or https address.")
            .Validate(itunes => itunes.RequestsPerMinute is >= 1 and <= ApplesLimit, "Content:ITunes:RequestsPerMinute must be 1 to 20.")
            .Validate(itunes => itunes.RequestsPerDay >= 0, "Content:ITunes:RequestsPerDay must not be negative.")
            .Validate(itunes => itunes.Country.Length == 2 && itunes.Country.All(char.IsAsciiLetter), "Content:ITunes:Country must be two letters.")
            .ValidateOnStart();
        // No retry: twenty requests a minute are too few to ask twice.
        services.AddProviderClient(
            ITunesProvider.Name, LargestReply, retry: false, provider => Terms(Options(provider)), provider => Options(provider).BaseAddress);
        services.AddSingleton(provider => Hosts(Options(provider)));
        return services.AddSingleton<IMetadataProvider, ITunesProvider>();
    }

    /// <summary>Apple's image and sound servers carry changing names below two domains.</summary>
    public static MediaHosts Hosts(ITunesOptions options)
    {
        string[] sounds = [".itunes.apple.com", .. options.ArtworkHosts];
        return new([".mzstatic.com", .. sounds]) { Sounds = sounds };
    }

    private static ITunesOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<ITunesOptions>>().Value;

    private static ProviderTerms Terms(ITunesOptions options) => new()
    {
        Attribution = new(ITunesProvider.Name, new("https://music.apple.com/")),
        Gives = "covers and 30-second previews of tracks that Deezer does not have",
        Setting = "Content:ITunes:Enabled",
        IsOn = options.Enabled,
        Requests = options.RequestsPerMinute,
        Window = TimeSpan.FromMinutes(1),
        // A turn comes after seconds or after a minute; nobody looks at a card for that long.
        QueueTimeout = TimeSpan.FromSeconds(3),
        RequestsPerDay = options.RequestsPerDay,
        Notice = "Previews from iTunes are provided courtesy of iTunes; each stands beside a link to the song on Apple Music.",
    };
}
