using System.Net.Http.Headers;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Caching;
using ExpressiFy.Metadata.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Metadata.Providers.Tmdb;

/// <summary>Adds TMDB to the providers, with where to watch and discovery.</summary>
internal static class TmdbRegistration
{
    // A film with all its videos takes tens of kilobytes, all regions' offers a hundred.
    private const int LargestReply = 2 * 1024 * 1024;
    private const int MostRequestsPerSecond = 40;

    private const string Notice = "This product uses TMDB and the TMDB APIs but is not endorsed, certified, or otherwise approved by TMDB.";

    public static IServiceCollection AddTmdb(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TmdbOptions>().Bind(configuration.GetSection(TmdbOptions.Section))
            .Validate(tmdb => WebAddress.IsWeb(tmdb.BaseAddress), "Content:Tmdb:BaseAddress must be an http or https address.")
            .Validate(tmdb => WebAddress.IsWeb(tmdb.ImageAddress), "Content:Tmdb:ImageAddress must be an http or https address.")
            .Validate(tmdb => tmdb.RequestsPerSecond is >= 1 and <= MostRequestsPerSecond, "Content:Tmdb:RequestsPerSecond must be 1 to 40.")
            .Validate(tmdb => tmdb.RequestsPerDay >= 0, "Content:Tmdb:RequestsPerDay must not be negative.")
            .Validate(tmdb => Regions.IsRegion(tmdb.Region), "Content:Tmdb:Region must be two capital letters.")
            .Validate(tmdb => tmdb.Language.All(letter => char.IsAsciiLetter(letter) || letter == '-'), "Content:Tmdb:Language must be like en-US.")
            .Validate(tmdb => tmdb.Token is null || tmdb.Token.All(char.IsAscii), "Content:Tmdb:Token must be the API read access token.")
            .ValidateOnStart();
        services.AddProviderClient(
            TmdbProvider.Name, LargestReply, retry: true, provider => Terms(Options(provider)), provider => Options(provider).BaseAddress,
            (provider, request) => Sign(request, Options(provider).Token!));
        services.AddSingleton(provider => new MediaHosts([Options(provider).ImageAddress.IdnHost]));
        services.TryAddSingleton(_ => TitleCatalogue.BuiltIn());
        services.AddSingleton<TmdbClient>();
        services.AddSingleton<TmdbProvider>();
        services.AddSingleton(provider => new WhereToWatch(
            provider.GetRequiredService<TmdbClient>(), provider.GetRequiredService<TmdbProvider>(), provider.GetRequiredService<ProviderCache>(),
            provider.GetRequiredService<IOptions<TmdbOptions>>()));
        services.AddSingleton(provider => new Discovery(
            provider.GetRequiredService<TmdbClient>(), provider.GetRequiredService<ProviderCache>(), provider.GetRequiredService<TitleCatalogue>()));
        return services.AddSingleton<IMetadataProvider>(provider => provider.GetRequiredService<TmdbProvider>());
    }

    private static TmdbOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<TmdbOptions>>().Value;

    private static ProviderTerms Terms(TmdbOptions options) => new()
    {
        Attribution = new(TmdbProvider.Name, new("https://www.themoviedb.org/")),
        Gives = "posters, plots, trailers and ratings of films, where to watch them, and films beyond the built-in catalogue",
        Setting = "Content:Tmdb:Token",
        IsOn = !string.IsNullOrWhiteSpace(options.Token),
        Requests = options.RequestsPerSecond,
        Window = TimeSpan.FromSeconds(1),
        QueueTimeout = TimeSpan.FromSeconds(3),
        RequestsPerDay = options.RequestsPerDay,
        Notice = Notice,
    };

    private static Action Sign(HttpRequestMessage request, string token)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return () => request.Headers.Authorization = null;
    }
}
