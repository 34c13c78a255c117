using System.Net;
using ExpressiFy.Metadata.Http;
using ExpressiFy.Metadata.Results;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Metadata.Providers.Tmdb;

/// <summary>Asks TMDB, and knows its refusals (https://developer.themoviedb.org/docs/errors).</summary>
internal sealed class TmdbClient([FromKeyedServices(TmdbProvider.Name)] ProviderClient client, IOptions<TmdbOptions> options)
{
    // A token works once its owner's e-mail is verified, which may be minutes after the start.
    private static readonly TimeSpan KeyCooldown = TimeSpan.FromMinutes(15);

    // It says itself how long to wait; where it does not, its window is a second.
    private static readonly TimeSpan RateCooldown = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan MaxCooldown = TimeSpan.FromMinutes(10);
    private const string SmallPoster = "w342", CardPoster = "w500";

    public ProviderClient Client => client;

    public bool IsOn => client.Terms.IsOn;

    public string Language => Uri.EscapeDataString(options.Value.Language);

    /// <summary>The reply to a question below /3/.</summary>
    public Task<ProviderResult<T>> AskAsync<T>(string question, CancellationToken cancellation)
        where T : class => client.AskAsync($"3/{question}", Parse<T>, cancellation);

    /// <summary>Where a poster is; null for a path that is none.</summary>
    public Uri? Poster(string? path, bool small = false) =>
        path is ['/', ..] && path.IndexOf('/', 1) < 0 && !path.Contains("..", StringComparison.Ordinal)
            ? WebAddress.Read($"{WebAddress.AsFolder(options.Value.ImageAddress)}{(small ? SmallPoster : CardPoster)}{path}")
            : null;

    private ProviderResult<T> Parse<T>(ProviderReply reply)
        where T : class => reply.Status switch
        {
            HttpStatusCode.OK => reply.Read<T>() is { } said ? ProviderResult<T>.Of(said) : ProviderResult<T>.Missing(MissingReason.Unreachable),
            HttpStatusCode.NotFound when reply.TryRead<TmdbRefusal>() is { Code: not null } => ProviderResult<T>.Missing(MissingReason.NotFound),
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => client.StartCooldown<T>(MissingReason.KeyRefused, KeyCooldown),
            HttpStatusCode.TooManyRequests => client.StartCooldown<T>(MissingReason.OverQuota, CooldownFor(reply.RetryAfter)),
            _ => ProviderResult<T>.Missing(MissingReason.Unreachable),
        };

    private static TimeSpan CooldownFor(TimeSpan? asked) =>
        asked is not { } wait || wait <= TimeSpan.Zero ? RateCooldown : wait > MaxCooldown ? MaxCooldown : wait;
}
