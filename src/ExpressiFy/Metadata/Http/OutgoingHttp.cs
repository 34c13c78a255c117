using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace ExpressiFy.Metadata.Http;

/// <summary>What holds for every call to an outside service.</summary>
internal static class OutgoingHttp
{
    /// <summary>How long one question may take, the retry and the body included: people look at the card already.</summary>
    public static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(4);

    // Two attempts and the pause between them fit into the patience.
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(1.8);
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(200);

    // A service that fails half of the time is left alone for a while; six calls are enough to tell.
    private const int BreakerCalls = 6;
    private const double BreakerRatio = 0.5;
    private static readonly TimeSpan BreakerWindow = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BreakDuration = TimeSpan.FromSeconds(30);

    /// <summary>
    /// A client that follows no redirect (it would carry keys to, or fetch images from, a host nobody allowed), keeps no cookie,
    /// reads no more than <paramref name="largestReply"/> bytes, gives up after <see cref="RequestTimeout"/>, and logs no address.
    /// </summary>
    public static IHttpClientBuilder AddOutgoingHttp(this IServiceCollection services, string name, int largestReply) =>
        services.AddHttpClient(name, client =>
            {
                client.Timeout = RequestTimeout;
                client.MaxResponseContentBufferSize = largestReply;
                client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("ExpressiFy", "0.1"));
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                AutomaticDecompression = DecompressionMethods.All,
                PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            })
            .RemoveAllLoggers();

    /// <summary>Leaves a failing service alone for a while, and tries a passing failure once more where <paramref name="retry"/> allows it.</summary>
    public static IHttpClientBuilder AddResilience(
        this IHttpClientBuilder client, bool retry, Func<IServiceProvider, ProviderHealth> healthOf)
    {
        client.AddResilienceHandler("outgoing", (pipeline, context) =>
        {
            pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
            var health = healthOf(context.ServiceProvider);
            if (retry)
            {
                // Jitter, so that many questions that failed together do not come again together.
                pipeline.AddRetry(new HttpRetryStrategyOptions
                {
                    MaxRetryAttempts = 1, Delay = RetryDelay, UseJitter = true, ShouldRetryAfterHeader = false,
                    ShouldHandle = call => new(Failed(call.Outcome)),
                });
            }

            pipeline.AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions
            {
                FailureRatio = BreakerRatio, MinimumThroughput = BreakerCalls, SamplingDuration = BreakerWindow, BreakDuration = BreakDuration,
                ShouldHandle = call => new(Failed(call.Outcome)),
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
            });
            if (retry)
                pipeline.AddTimeout(AttemptTimeout);
        });
        return client;
    }

    /// <summary>Whether this is how a service, or the way to it, fails; anything else is a fault of ours.</summary>
    public static bool IsOutside(Exception failure) =>
        failure is HttpRequestException or OperationCanceledException or TimeoutRejectedException or BrokenCircuitException
            or IOException or System.Text.Json.JsonException;

    // Not 401 and 429: refused keys and spent quotas do not pass within a second, and asking again makes them worse.
    private static bool Failed(Outcome<HttpResponseMessage> call) =>
        call.Exception is HttpRequestException or TimeoutRejectedException
        || call.Result is { StatusCode: >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout };
}
