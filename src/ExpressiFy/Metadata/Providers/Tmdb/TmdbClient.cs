using System.Net;
using ExpressiFy.Metadata.Http;
using ExpressiFy.Metadata.Results;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Metadata.Providers.Tmdb;

/// <summary>Asks TMDB, and knows its refusals (https://developer.themoviedb.org/docs/errors).</summary>
internal sealed class TmdbQuestions([FromKeyedServices(TmdbFilms.Name)] ProviderGate gate, IOptions<TmdbOptions> options)
{
    // A token works once its owner's e-mail is verified, which may be minutes after the start.
    private static readonly TimeSpan KeyPause = TimeSpan.FromMinutes(15);

    // It says itself how long to wait; where it does not, its window is a second.
    private static readonly TimeSpan TooFastPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);
    private const string SmallPoster = "w342", CardPoster = "w500";

    public ProviderGate Gate => gate;

    public bool IsOn => gate.Terms.IsOn;

    public string Language => Uri.EscapeDataString(options.Value.Language);

    /// <summary>The reply to a question below /3/.</summary>
    public Task<Answer<T>> AskAsync<T>(string question, CancellationToken cancellation)
        where T : class => gate.AskAsync($"3/{question}", Understand<T>, cancellation);

    /// <summary>Where a poster is; null for a path that is none.</summary>
    public Uri? Poster(string? path, bool small = false) =>
        path is ['/', ..] && path.IndexOf('/', 1) < 0 && !path.Contains("..", StringComparison.Ordinal)
            ? WebAddress.Read($"{WebAddress.AsFolder(options.Value.ImageAddress)}{(small ? SmallPoster : CardPoster)}{path}")
            : null;

    private Answer<T> Understand<T>(ProviderReply reply)
        where T : class => reply.Status switch
        {
            HttpStatusCode.OK => reply.Read<T>() is { } said ? Answer<T>.Of(said) : Answer<T>.Nothing(Absence.Unreachable),
            HttpStatusCode.NotFound when reply.TryRead<TmdbRefusal>() is { Code: not null } => Answer<T>.Nothing(Absence.NotFound),
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => gate.Rest<T>(Absence.KeyRefused, KeyPause),
            HttpStatusCode.TooManyRequests => gate.Rest<T>(Absence.OverQuota, Wait(reply.RetryAfter)),
            _ => Answer<T>.Nothing(Absence.Unreachable),
        };

    private static TimeSpan Wait(TimeSpan? asked) =>
        asked is not { } wait || wait <= TimeSpan.Zero ? TooFastPause : wait > LongestPause ? LongestPause : wait;
}
