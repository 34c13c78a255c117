using System.Net;
using ExpressiFy.Metadata.Http;
using ExpressiFy.Metadata.Results;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ExpressiFy.Metadata.Providers.Omdb;

/// <summary>Adds the Open Movie Database to the providers (https://www.omdbapi.com).</summary>
internal static class OmdbRegistration
{
    // A reply takes two kilobytes.
    private const int LargestReply = 256 * 1024;

    private const int MaxRequestsPerDay = 1_000_000;

    // OMDb states no rate; these are more than a page of cards needs.
    private const int RequestsPerSecond = 10;
    private static readonly TimeSpan QueueTimeout = TimeSpan.FromSeconds(3);

    // The hosts of OMDb's poster addresses.
    private static readonly string[] PosterHosts = ["m.media-amazon.com"];

    // The start of OMDb's day is not documented, so the next request follows an hour after "limit reached".
    private static readonly ReplyError DailyLimitReached = new(MissingReason.OverQuota, TimeSpan.FromHours(1));

    // A key works only after its owner has followed the link in an e-mail, which may be minutes after the start.
    private static readonly ReplyError KeyRefused = new(MissingReason.KeyRefused, TimeSpan.FromMinutes(15));
    private static readonly TimeSpan RateCooldown = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddOmdb(this IServiceCollection services, IConfiguration configuration)
    {
        var definition = new ProviderDefinition<OmdbOptions>
        {
            Name = OmdbProvider.Name,
            Section = OmdbOptions.Section,
            Terms = TermsOf,
            Protocol = new() { LargestReply = LargestReply, Retries = true, ErrorOf = ErrorOf },
            MaxRequestsPerDay = MaxRequestsPerDay,
            Hosts = options => new([.. PosterHosts, .. options.ArtworkHosts]),
            Sign = Sign,
        };
        services.AddProvider<OmdbProvider, OmdbOptions>(configuration, definition);
        return services;
    }

    private static ProviderTerms TermsOf(OmdbOptions options) => new()
    {
        Attribution = new(OmdbProvider.Name, new("https://www.omdbapi.com/")),
        Gives = "posters, plots and ratings of films",
        Setting = "Content:Omdb:ApiKey",
        IsOn = !string.IsNullOrWhiteSpace(options.ApiKey),
        Requests = RequestsPerSecond,
        Window = TimeSpan.FromSeconds(1),
        QueueTimeout = QueueTimeout,
        RequestsPerDay = options.RequestsPerDay,
    };

    private static ReplyError? ErrorOf(ProviderReply reply) => reply.Status switch
    {
        // A refused key and a spent day have the same status and differ in the message only.
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden =>
            reply.TryRead<OmdbReply>()?.Error == "Request limit reached!" ? DailyLimitReached : KeyRefused,
        HttpStatusCode.TooManyRequests => new(MissingReason.OverQuota, reply.RetryAfter ?? RateCooldown),
        _ => null,
    };

    // The key is a part of the address.
    private static Action Sign(OmdbOptions options, HttpRequestMessage request)
    {
        var address = request.RequestUri!;
        request.RequestUri = new Uri($"{address.AbsoluteUri}&apikey={Uri.EscapeDataString(options.ApiKey!)}");
        return () => request.RequestUri = address;
    }
}
