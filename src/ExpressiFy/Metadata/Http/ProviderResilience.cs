using System.Net;
using System.Text.Json;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace ExpressiFy.Metadata.Http;

/// <summary>
/// Retry, circuit breaker and timeout around the attempts of one provider's requests, outermost first.
/// </summary>
internal static class ProviderResilience
{
    /// <summary>
    /// The longest one attempt may take where there can be a second: both and the delay fit into the request timeout.
    /// </summary>
    public static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(1.8);

    /// <summary>Median delay before a second attempt.</summary>
    public static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(200);

    // The breaker opens when at least half of six or more attempts within the window failed.
    private const int BreakerThroughput = 6;
    private const double BreakerRatio = 0.5;
    private static readonly TimeSpan BreakerWindow = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BreakDuration = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The pipeline of one provider; <paramref name="health"/> records when its breaker opens and closes.
    /// </summary>
    public static ResiliencePipeline Build(bool retries, ProviderHealth health, TimeProvider time)
    {
        var pipeline = new ResiliencePipelineBuilder { TimeProvider = time };
        if (retries)
            pipeline.AddRetry(Retry());
        return pipeline
            .AddCircuitBreaker(Breaker(health))
            .AddTimeout(retries ? AttemptTimeout : OutgoingHttp.RequestTimeout)
            .Build();
    }

    /// <summary>
    /// Whether an exception means that the service, or the way to it, failed; any other is a fault of the program.
    /// </summary>
    public static bool IsServiceFailure(Exception? exception) =>
        exception is UnusableReplyException
            or HttpRequestException
            or TimeoutRejectedException
            or IOException
            or JsonException;

    private static RetryStrategyOptions Retry() => new()
    {
        MaxRetryAttempts = 1,
        Delay = RetryDelay,
        BackoffType = DelayBackoffType.Exponential,
        // Requests that failed together are not repeated together.
        UseJitter = true,
        ShouldHandle = attempt => new(IsTransient(attempt.Outcome.Exception)),
    };

    private static CircuitBreakerStrategyOptions Breaker(ProviderHealth health) => new()
    {
        FailureRatio = BreakerRatio,
        MinimumThroughput = BreakerThroughput,
        SamplingDuration = BreakerWindow,
        BreakDuration = BreakDuration,
        ShouldHandle = attempt => new(IsServiceFailure(attempt.Outcome.Exception)),
        OnOpened = opened =>
        {
            health.BreakerOpened(opened.BreakDuration);
            return default;
        },
        OnClosed = _ =>
        {
            health.BreakerClosed();
            return default;
        },
    };

    // A reply that is malformed or too large would be the same a second time.
    private static bool IsTransient(Exception? exception) => exception switch
    {
        UnusableReplyException reply => IsTransient(reply.Status),
        HttpRequestException failure => failure.HttpRequestError != HttpRequestError.ConfigurationLimitExceeded,
        TimeoutRejectedException => true,
        _ => false,
    };

    private static bool IsTransient(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError;
}
