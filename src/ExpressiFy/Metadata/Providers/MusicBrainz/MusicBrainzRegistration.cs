using System.Net;
using ExpressiFy.Metadata.Http;
using ExpressiFy.Metadata.Results;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ExpressiFy.Metadata.Providers.MusicBrainz;

/// <summary>Adds MusicBrainz to the providers (https://musicbrainz.org/doc/MusicBrainz_API).</summary>
internal static class MusicBrainzRegistration
{
    // Ten recordings with all their releases can take a few hundred kilobytes.
    private const int LargestReply = 2 * 1024 * 1024;

    // "One request a second on average": a little slower, because two clocks differ.
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1.1);

    // Long enough for three cards; the ids of the others are found when they are shown again.
    private static readonly TimeSpan QueueTimeout = TimeSpan.FromSeconds(3);

    // It refuses clients that exceed the rate until their rate drops.
    private static readonly TimeSpan MinCooldown = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddMusicBrainz(this IServiceCollection services, IConfiguration configuration)
    {
        var definition = new ProviderDefinition<MusicBrainzOptions>
        {
            Name = MusicBrainzProvider.Name,
            Section = MusicBrainzOptions.Section,
            Terms = TermsOf,
            // No retries: a request during a refusal prolongs the refusal.
            Protocol = new() { LargestReply = LargestReply, Retries = false, ErrorOf = ErrorOf },
            UserAgent = options => $"ExpressiFy/0.1 ({options.Contact})",
        };
        services.AddProvider<MusicBrainzProvider, MusicBrainzOptions>(configuration, definition).Validate(
            options => options.Contact is null || options.Contact.All(MayStandInHeader),
            $"{MusicBrainzOptions.Section}:Contact must be an e-mail or web address without brackets.");
        return services;
    }

    private static ProviderTerms TermsOf(MusicBrainzOptions options) => new()
    {
        Attribution = new(MusicBrainzProvider.Name, new("https://musicbrainz.org/")),
        Gives = "ids of tracks, for players and other catalogues",
        Setting = "Content:MusicBrainz:Contact",
        IsOn = !string.IsNullOrWhiteSpace(options.Contact),
        Requests = 1,
        Window = Window,
        QueueTimeout = QueueTimeout,
        RequestsPerDay = options.RequestsPerDay,
    };

    private static ReplyError? ErrorOf(ProviderReply reply) => reply.Status switch
    {
        HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests =>
            new(MissingReason.OverQuota, CooldownOf(reply.RetryAfter)),
        _ => null,
    };

    private static TimeSpan CooldownOf(TimeSpan? retryAfter) =>
        retryAfter > MinCooldown ? retryAfter.Value : MinCooldown;

    // The contact stands in a comment of the User-Agent header.
    private static bool MayStandInHeader(char character) => character is > ' ' and <= '~' and not ('(' or ')' or '\\');
}
