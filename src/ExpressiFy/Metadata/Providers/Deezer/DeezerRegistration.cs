using System.Net;
using ExpressiFy.Metadata.Http;
using ExpressiFy.Metadata.Results;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ExpressiFy.Metadata.Providers.Deezer;

/// <summary>Adds Deezer to the providers (https://developers.deezer.com/api).</summary>
internal static class DeezerRegistration
{
    // Ten tracks take about fifteen kilobytes.
    private const int LargestReply = 512 * 1024;

    private const int MaxRequestsPerFiveSeconds = 50;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(5);

    // A page of tracks may need one more window; a card that would wait longer keeps its drawn cover.
    private static readonly TimeSpan QueueTimeout = TimeSpan.FromSeconds(6);

    private const int QuotaExceededCode = 4;
    private const int UnknownTrackCode = 800;
    private static readonly ReplyError QuotaExceeded = new(MissingReason.OverQuota, Window);

    public static IServiceCollection AddDeezer(this IServiceCollection services, IConfiguration configuration)
    {
        var definition = new ProviderDefinition<DeezerOptions>
        {
            Name = DeezerProvider.Name,
            Section = DeezerOptions.Section,
            Terms = TermsOf,
            // No retries: they would use up a quota that all visitors share.
            Protocol = new() { LargestReply = LargestReply, Retries = false, ErrorOf = ErrorOf },
            Hosts = HostsOf,
        };
        services.AddProvider<DeezerProvider, DeezerOptions>(configuration, definition).Validate(
            options => options.RequestsPerFiveSeconds is >= 1 and <= MaxRequestsPerFiveSeconds,
            $"{DeezerOptions.Section}:RequestsPerFiveSeconds must be 1 to 50.");
        return services;
    }

    /// <summary>Deezer's image and sound servers have changing names below one domain.</summary>
    public static MediaHosts HostsOf(DeezerOptions options)
    {
        string[] names = [".dzcdn.net", .. options.ArtworkHosts];
        return new(names) { Sounds = names };
    }

    private static ProviderTerms TermsOf(DeezerOptions options) => new()
    {
        Attribution = new(DeezerProvider.Name, new("https://www.deezer.com/")),
        Gives = "covers and 30-second previews of tracks",
        Setting = "Content:Deezer:Enabled",
        IsOn = options.Enabled,
        Requests = options.RequestsPerFiveSeconds,
        Window = Window,
        QueueTimeout = QueueTimeout,
        RequestsPerDay = options.RequestsPerDay,
    };

    private static ReplyError? ErrorOf(ProviderReply reply)
    {
        if (reply.Status == HttpStatusCode.TooManyRequests)
            return QuotaExceeded;
        if (reply.Status != HttpStatusCode.OK)
            return null;
        var error = reply.TryRead<DeezerErrorReply>()?.Error;
        if (error is null)
            return null;
        return error.Code switch
        {
            QuotaExceededCode => QuotaExceeded,
            UnknownTrackCode => ReplyError.NotFound,
            _ => ReplyError.Unusable,
        };
    }
}
