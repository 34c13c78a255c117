using System.Net;
using System.Net.Http.Headers;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Caching;
using ExpressiFy.Metadata.Http;
using ExpressiFy.Metadata.Results;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Metadata.Providers.Tmdb;

/// <summary>
/// Adds The Movie Database to the providers, with where to watch and discovery (https://www.themoviedb.org).
/// </summary>
internal static class TmdbRegistration
{
    // A film with all its videos takes tens of kilobytes, the offers of all regions a hundred.
    private const int LargestReply = 2 * 1024 * 1024;

    private const int MaxRequestsPerSecond = 40;
    private static readonly TimeSpan QueueTimeout = TimeSpan.FromSeconds(3);

    private const string Gives =
        "posters, plots, trailers and ratings of films, where to watch them, and films beyond the built-in catalogue";

    // The sentence that TMDB's terms of use require.
    private const string Notice =
        "This product uses TMDB and the TMDB APIs but is not endorsed, certified, or otherwise approved by TMDB.";

    // A token works only after its owner's e-mail address is verified, which may be minutes after the start.
    private static readonly ReplyError TokenRefused = new(MissingReason.KeyRefused, TimeSpan.FromMinutes(15));

    // TMDB's limit is per second; without a Retry-After header this is long enough. A longer header than the maximum is
    // not followed.
    private static readonly TimeSpan DefaultCooldown = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan MaxCooldown = TimeSpan.FromMinutes(10);

    public static IServiceCollection AddTmdb(this IServiceCollection services, IConfiguration configuration)
    {
        var definition = new ProviderDefinition<TmdbOptions>
        {
            Name = TmdbProvider.Name,
            Section = TmdbOptions.Section,
            Terms = TermsOf,
            Protocol = new() { LargestReply = LargestReply, Retries = true, ErrorOf = ErrorOf },
            Hosts = options => new([options.ImageAddress.IdnHost]),
            Sign = Sign,
        };
        ValidateOwnSettings(services.AddProvider<TmdbProvider, TmdbOptions>(configuration, definition));
        services.TryAddSingleton(_ => TitleCatalogue.BuiltIn());
        services.AddSingleton<TmdbClient>();
        services.AddSingleton(CreateWhereToWatch);
        services.AddSingleton(CreateDiscovery);
        return services;
    }

    private static void ValidateOwnSettings(OptionsBuilder<TmdbOptions> options) => options
        .Validate(
            tmdb => WebAddress.IsWeb(tmdb.ImageAddress),
            $"{TmdbOptions.Section}:ImageAddress must be an http or https address.")
        .Validate(
            tmdb => tmdb.RequestsPerSecond is >= 1 and <= MaxRequestsPerSecond,
            $"{TmdbOptions.Section}:RequestsPerSecond must be 1 to 40.")
        .Validate(
            tmdb => Regions.IsRegion(tmdb.Region),
            $"{TmdbOptions.Section}:Region must be two capital letters.")
        .Validate(
            tmdb => tmdb.Language.All(character => char.IsAsciiLetter(character) || character == '-'),
            $"{TmdbOptions.Section}:Language must be like en-US.")
        .Validate(
            tmdb => tmdb.Token is null || tmdb.Token.All(char.IsAscii),
            $"{TmdbOptions.Section}:Token must be the API read access token.");

    private static ProviderTerms TermsOf(TmdbOptions options) => new()
    {
        Attribution = new(TmdbProvider.Name, new("https://www.themoviedb.org/")),
        Gives = Gives,
        Setting = "Content:Tmdb:Token",
        IsOn = !string.IsNullOrWhiteSpace(options.Token),
        Requests = options.RequestsPerSecond,
        Window = TimeSpan.FromSeconds(1),
        QueueTimeout = QueueTimeout,
        RequestsPerDay = options.RequestsPerDay,
        Notice = Notice,
    };

    // https://developer.themoviedb.org/docs/errors
    private static ReplyError? ErrorOf(ProviderReply reply) => reply.Status switch
    {
        HttpStatusCode.NotFound when reply.TryRead<TmdbErrorReply>()?.Code is not null => ReplyError.NotFound,
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => TokenRefused,
        HttpStatusCode.TooManyRequests => new(MissingReason.OverQuota, CooldownOf(reply.RetryAfter)),
        _ => null,
    };

    private static TimeSpan CooldownOf(TimeSpan? retryAfter)
    {
        if (retryAfter is null || retryAfter <= TimeSpan.Zero)
            return DefaultCooldown;
        return retryAfter > MaxCooldown ? MaxCooldown : retryAfter.Value;
    }

    private static Action Sign(TmdbOptions options, HttpRequestMessage request)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Token);
        return () => request.Headers.Authorization = null;
    }

    private static WhereToWatch CreateWhereToWatch(IServiceProvider container) => new(
        container.GetRequiredService<TmdbClient>(),
        container.GetRequiredService<TmdbProvider>(),
        container.GetRequiredService<ProviderCache>(),
        container.GetRequiredService<IOptions<TmdbOptions>>());

    private static Discovery CreateDiscovery(IServiceProvider container) => new(
        container.GetRequiredService<TmdbClient>(),
        container.GetRequiredService<ProviderCache>(),
        container.GetRequiredService<TitleCatalogue>());
}
