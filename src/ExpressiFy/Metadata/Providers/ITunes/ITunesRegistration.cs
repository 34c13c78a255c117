using System.Net;
using ExpressiFy.Metadata.Http;
using ExpressiFy.Metadata.Results;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ExpressiFy.Metadata.Providers.ITunes;

/// <summary>Adds the iTunes Search API to the providers.</summary>
internal static class ITunesRegistration
{
    // Twenty-five songs take about forty kilobytes.
    private const int LargestReply = 512 * 1024;

    private const int MaxRequestsPerMinute = 20;

    // What Apple's terms of use require.
    private const string Notice =
        "Previews from iTunes are provided courtesy of iTunes; each stands beside a link to the song on Apple Music.";

    // A turn is free within seconds or only after a minute; nobody looks at a card for that long.
    private static readonly TimeSpan QueueTimeout = TimeSpan.FromSeconds(3);

    // How long the limit lasts is not documented; others report that half an hour is enough.
    private static readonly ReplyError LimitExceeded = new(MissingReason.OverQuota, TimeSpan.FromMinutes(30));

    public static IServiceCollection AddITunes(this IServiceCollection services, IConfiguration configuration)
    {
        var definition = new ProviderDefinition<ITunesOptions>
        {
            Name = ITunesProvider.Name,
            Section = ITunesOptions.Section,
            Terms = TermsOf,
            // No retries: twenty requests a minute are too few.
            Protocol = new() { LargestReply = LargestReply, Retries = false, ErrorOf = ErrorOf },
            Hosts = HostsOf,
        };
        services.AddProvider<ITunesProvider, ITunesOptions>(configuration, definition)
            .Validate(
                options => options.RequestsPerMinute is >= 1 and <= MaxRequestsPerMinute,
                $"{ITunesOptions.Section}:RequestsPerMinute must be 1 to 20.")
            .Validate(
                options => options.Country.Length == 2 && options.Country.All(char.IsAsciiLetter),
                $"{ITunesOptions.Section}:Country must be two letters.");
        return services;
    }

    /// <summary>Apple's image and sound servers have changing names below two domains.</summary>
    public static MediaHosts HostsOf(ITunesOptions options)
    {
        string[] sounds = [".itunes.apple.com", .. options.ArtworkHosts];
        return new([".mzstatic.com", .. sounds]) { Sounds = sounds };
    }

    private static ProviderTerms TermsOf(ITunesOptions options) => new()
    {
        Attribution = new(ITunesProvider.Name, new("https://music.apple.com/")),
        Gives = "covers and 30-second previews of tracks that Deezer does not have",
        Setting = "Content:ITunes:Enabled",
        IsOn = options.Enabled,
        Requests = options.RequestsPerMinute,
        Window = TimeSpan.FromMinutes(1),
        QueueTimeout = QueueTimeout,
        RequestsPerDay = options.RequestsPerDay,
        Notice = Notice,
    };

    // Over its limit it replies with 403, 429, or 200 and the literal null.
    private static ReplyError? ErrorOf(ProviderReply reply) => reply.Status switch
    {
        HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests => LimitExceeded,
        HttpStatusCode.OK when reply.IsNull => LimitExceeded,
        _ => null,
    };
}
