using ExpressiFy.Metadata.Http;
using ExpressiFy.Metadata.Results;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Metadata.Providers.Tmdb;

/// <summary>
/// Requests to version 3 of TMDB's API (https://developer.themoviedb.org/reference), and the addresses of its posters.
/// </summary>
internal sealed class TmdbClient(
    [FromKeyedServices(TmdbProvider.Name)] ProviderClient client,
    IOptions<TmdbOptions> options)
{
    public Attribution Attribution => client.Terms.Attribution;

    public bool IsOn => client.Terms.IsOn;

    /// <summary>The language of titles and plots, escaped.</summary>
    public string Language => Uri.EscapeDataString(options.Value.Language);

    /// <summary>Gets a path below /3/ and maps the reply.</summary>
    public Task<ProviderResult<TResult>> GetAsync<TReply, TResult>(
        string path, Func<TReply, ProviderResult<TResult>> map, CancellationToken cancellation)
        where TReply : class
        where TResult : class => client.GetAsync($"3/{path}", map, cancellation);

    /// <summary>The address of a poster; null when the path is not of the form "/file".</summary>
    public Uri? PosterAddress(string? path, TmdbPosterSize size)
    {
        if (path is not ['/', ..] || path.IndexOf('/', 1) >= 0 || path.Contains("..", StringComparison.Ordinal))
            return null;
        var folder = size == TmdbPosterSize.Small ? "w342" : "w500";
        return WebAddress.Read($"{WebAddress.AsFolder(options.Value.ImageAddress)}{folder}{path}");
    }
}

/// <summary>Widths in which TMDB serves posters.</summary>
internal enum TmdbPosterSize
{
    /// <summary>342 pixels.</summary>
    Small,

    /// <summary>500 pixels.</summary>
    Card,
}
