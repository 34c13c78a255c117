using System.Net.Http.Headers;
using ExpressiFy.Metadata.Results;
using Microsoft.Extensions.Logging;

namespace ExpressiFy.Metadata.Http;

/// <summary>
/// The only way to one outside service. It knows what the service allows and how it is doing: whether it is switched on, resting after a
/// refusal, failing, or has had its requests for now; only then does a question go out.
/// </summary>
internal sealed class ProviderClient
{
    // So many answers in a row without sense, and the service is left alone like one that does not answer.
    private const int MaxUnusableReplies = 6;
    private static readonly TimeSpan UnusableReplyCooldown = TimeSpan.FromSeconds(30);

    private readonly IHttpClientFactory http;
    private readonly DailyQuota quota;
    private readonly TimeProvider time;
    private readonly ILogger<ProviderClient> log;
    private readonly RollingWindow window;
    private readonly Cooldown cooldown;
    private int unusableReplies;

    public ProviderClient(ProviderTerms terms, IHttpClientFactory http, DailyQuota quota, TimeProvider time, ILogger<ProviderClient> log)
    {
        (Terms, this.http, this.quota, this.time, this.log) = (terms, http, quota, time, log);
        window = new(terms.Requests, terms.Window, terms.QueueTimeout, time);
        cooldown = new(time);
        Health = new(time);
    }

    public ProviderTerms Terms { get; }

    /// <summary>How it has been doing since the program started.</summary>
    public ProviderHealth Health { get; }

    /// <summary>Why it is not asked now, and until when; null when it is.</summary>
    public (MissingReason Why, DateTimeOffset Until)? CurrentCooldown => cooldown.Current;

    private string Name => Terms.Attribution.Name;

    /// <summary>Asks, and has the reply understood. Whatever the service does becomes an answer; only a fault of ours is thrown.</summary>
    /// <param name="question">Path and query below the service's address, without a key.</param>
    /// <param name="parse">May throw <see cref="System.Text.Json.JsonException"/> for a reply that makes no sense.</param>
    public async Task<ProviderResult<T>> AskAsync<T>(string question, Func<ProviderReply, ProviderResult<T>> parse, CancellationToken cancellation)
        where T : class
    {
        if (!Terms.IsOn)
            return ProviderResult<T>.Missing(MissingReason.NotConfigured);
        if (cooldown.Current is { } standing)
            return ProviderResult<T>.Missing(standing.Why);
        if (!await window.WaitAsync(cancellation))
            return ProviderResult<T>.Missing(MissingReason.OverQuota);
        try
        {
            using var client = http.CreateClient(Name);
            using var reply = await client.GetAsync(question, cancellation);
            var body = await reply.Content.ReadAsByteArrayAsync(cancellation);
            var result = parse(new(reply.StatusCode, body, Delay(reply.Headers.RetryAfter)));
            if (result.MissingReason == MissingReason.Unreachable)
                log.LogInformation("{Provider} did not answer sensibly: status {Status}", Name, (int)reply.StatusCode);
            return Recorded(result);
        }
        catch (QuotaExceededException)
        {
            return ProviderResult<T>.Missing(MissingReason.OverQuota);
        }
        catch (Exception failure) when (OutgoingHttp.IsOutside(failure) && !cancellation.IsCancellationRequested)
        {
            log.LogInformation("{Provider} did not answer sensibly: {Failure}", Name, failure.GetType().Name);
            return Recorded(ProviderResult<T>.Missing(MissingReason.Unreachable));
        }
    }

    /// <summary>After a refusal that concerns every title: asks nothing for a while. The answer says why.</summary>
    public ProviderResult<T> StartCooldown<T>(MissingReason why, TimeSpan length)
        where T : class
    {
        log.LogWarning("{Provider} refused ({Why}); it is not asked for {Minutes:0.#} minutes", Name, why, length.TotalMinutes);
        cooldown.Start(why, length);
        return ProviderResult<T>.Missing(why);
    }

    /// <summary>Takes one request of today's; false when none is left.</summary>
    public Task<bool> TryTakeQuotaAsync(CancellationToken cancellation) => quota.TryTakeAsync(Name, Terms.RequestsPerDay, cancellation);

    /// <summary>A turn at once for a second try; false when it would have to wait.</summary>
    public bool TryTakeTurn() => window.TryTakeTurn();

    private ProviderResult<T> Recorded<T>(ProviderResult<T> result)
        where T : class
    {
        Health.Record(result.MissingReason);
        if (result.MissingReason != MissingReason.Unreachable)
            Volatile.Write(ref unusableReplies, 0);
        else if (Interlocked.Increment(ref unusableReplies) >= MaxUnusableReplies)
            cooldown.Start(MissingReason.Unreachable, UnusableReplyCooldown);
        return result;
    }

    private TimeSpan? Delay(RetryConditionHeaderValue? said) => said?.Delta ?? said?.Date - time.GetUtcNow();
}
