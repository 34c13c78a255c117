using System.Net;
using System.Net.Http.Headers;
using ExpressiFy.Metadata.Results;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;

namespace ExpressiFy.Metadata.Http;

/// <summary>
/// Sends all requests to one outside service. A request is sent only if the service is switched on, in no cooldown, not
/// behind an open circuit breaker, and below its rate limit and its daily quota.
/// </summary>
internal sealed class ProviderClient
{
    private readonly IHttpClientFactory http;
    private readonly TimeProvider time;
    private readonly ILogger<ProviderClient> log;
    private readonly ProviderProtocol protocol;
    private readonly RollingWindow window;
    private readonly Cooldown cooldown;
    private readonly ResiliencePipeline pipeline;

    public ProviderClient(
        ProviderTerms terms,
        ProviderProtocol protocol,
        IHttpClientFactory http,
        TimeProvider time,
        ILogger<ProviderClient> log)
    {
        this.http = http;
        this.time = time;
        this.log = log;
        this.protocol = protocol;
        Terms = terms;
        Health = new(time);
        window = new(terms.Requests, terms.Window, terms.QueueTimeout, time);
        cooldown = new(time);
        pipeline = ProviderResilience.Build(protocol.Retries, Health, time);
    }

    public ProviderTerms Terms { get; }

    /// <summary>The last reply, the last failure and the state of the circuit breaker.</summary>
    public ProviderHealth Health { get; }

    /// <summary>Why the service is not called now, and until when; null when it is.</summary>
    public ActiveCooldown? CurrentCooldown => cooldown.Current;

    private string Name => Terms.Attribution.Name;

    /// <summary>
    /// Sends a GET request and maps the reply. Failures of the service become a <see cref="MissingReason"/>; exceptions
    /// of <paramref name="map"/> other than <see cref="System.Text.Json.JsonException"/> are thrown.
    /// </summary>
    /// <param name="path">Path and query below the service's address, without a key.</param>
    /// <param name="map">Maps the deserialised reply; unreachable when its shape is unexpected.</param>
    /// <param name="cancellation">Cancels the request.</param>
    public async Task<ProviderResult<TResult>> GetAsync<TReply, TResult>(
        string path, Func<TReply, ProviderResult<TResult>> map, CancellationToken cancellation)
        where TReply : class
        where TResult : class
    {
        if (!Terms.IsOn)
            return ProviderResult<TResult>.Missing(MissingReason.NotConfigured);
        var active = cooldown.Current;
        if (active is not null)
            return ProviderResult<TResult>.Missing(active.Reason);
        if (Health.BreakerOpenUntil is not null)
            return ProviderResult<TResult>.Missing(MissingReason.Unreachable);
        if (!await window.WaitAsync(cancellation))
            return ProviderResult<TResult>.Missing(MissingReason.OverQuota);
        return await SendAsync(path, map, cancellation);
    }

    private async Task<ProviderResult<TResult>> SendAsync<TReply, TResult>(
        string path, Func<TReply, ProviderResult<TResult>> map, CancellationToken cancellation)
        where TReply : class
        where TResult : class
    {
        var attempts = 0;
        try
        {
            return Record(await pipeline.ExecuteAsync(AttemptAsync, cancellation));
        }
        catch (QuotaExceededException)
        {
            return ProviderResult<TResult>.Missing(MissingReason.OverQuota);
        }
        catch (BrokenCircuitException)
        {
            return ProviderResult<TResult>.Missing(MissingReason.Unreachable);
        }
        catch (UnusableReplyException failure)
        {
            log.LogInformation("{Provider} did not answer sensibly: status {Status}", Name, (int)failure.Status);
            return Record(ProviderResult<TResult>.Missing(MissingReason.Unreachable));
        }
        catch (Exception failure)
            when (ProviderResilience.IsServiceFailure(failure) && !cancellation.IsCancellationRequested)
        {
            log.LogInformation("{Provider} did not answer sensibly: {Failure}", Name, failure.GetType().Name);
            return Record(ProviderResult<TResult>.Missing(MissingReason.Unreachable));
        }

        async ValueTask<ProviderResult<TResult>> AttemptAsync(CancellationToken attemptCancellation)
        {
            attempts++;
            // The first attempt has waited for its turn; a second one takes a free turn or fails.
            if (attempts > 1 && !window.TryTakeTurn())
                throw new HttpRequestException("There is no room for a second attempt.");
            var reply = await ReceiveAsync(path, attemptCancellation);
            return Read(reply, map);
        }
    }

    private async Task<ProviderReply> ReceiveAsync(string path, CancellationToken cancellation)
    {
        using var client = http.CreateClient(Name);
        using var response = await client.GetAsync(path, cancellation);
        var body = await response.Content.ReadAsByteArrayAsync(cancellation);
        return new(response.StatusCode, body, DelayOf(response.Headers.RetryAfter));
    }

    private ProviderResult<TResult> Read<TReply, TResult>(
        ProviderReply reply, Func<TReply, ProviderResult<TResult>> map)
        where TReply : class
        where TResult : class
    {
        var error = protocol.ErrorOf(reply);
        if (error is null && reply.Status != HttpStatusCode.OK)
            error = ReplyError.Unusable;
        var result = error is null ? MapBody(reply, map) : ProviderResult<TResult>.Missing(error.Reason);
        // The circuit breaker counts exceptions.
        if (result.MissingReason == MissingReason.Unreachable)
            throw new UnusableReplyException(reply.Status);
        if (error is not null && error.Cooldown > TimeSpan.Zero)
            StartCooldown(error);
        return result;
    }

    private static ProviderResult<TResult> MapBody<TReply, TResult>(
        ProviderReply reply, Func<TReply, ProviderResult<TResult>> map)
        where TReply : class
        where TResult : class
    {
        var body = reply.Read<TReply>();
        return body is null ? ProviderResult<TResult>.Missing(MissingReason.Unreachable) : map(body);
    }

    private void StartCooldown(ReplyError error)
    {
        log.LogWarning(
            "{Provider} refused ({Why}); it is not asked for {Minutes:0.#} minutes",
            Name,
            error.Reason,
            error.Cooldown.TotalMinutes);
        cooldown.Start(error.Reason, error.Cooldown);
    }

    private ProviderResult<TResult> Record<TResult>(ProviderResult<TResult> result)
        where TResult : class
    {
        Health.Record(result.MissingReason);
        return result;
    }

    private TimeSpan? DelayOf(RetryConditionHeaderValue? retryAfter) =>
        retryAfter?.Delta ?? retryAfter?.Date - time.GetUtcNow();
}
