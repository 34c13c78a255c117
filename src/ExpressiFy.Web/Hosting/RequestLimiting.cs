using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Web.Hosting;

/// <summary>Applies <see cref="RequestLimits"/>.</summary>
public static class RequestLimiting
{
    /// <summary>
    /// A slower upload is treated as an attack that occupies upload slots. At this rate 15 MB take four minutes.
    /// </summary>
    private const double SlowestBytesPerSecond = 64 * 1024;

    private const int LargestHeaderBytes = 16 * 1024;
    private const int MostFormValues = 64;

    private static readonly TimeSpan SlowBodyGrace = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan HeaderTimeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan KeepAliveTimeout = TimeSpan.FromSeconds(90);

    // After it, open connections are cut. Shorter than the 10 s that containers are given before they are killed.
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(4);

    public static void AddRequestLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<RequestLimits>()
            .BindConfiguration(RequestLimits.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestLimits.LargestBodyBytes;
            kestrel.Limits.MaxRequestHeadersTotalSize = LargestHeaderBytes;
            kestrel.Limits.MinRequestBodyDataRate = new(SlowestBytesPerSecond, SlowBodyGrace);
            kestrel.Limits.RequestHeadersTimeout = HeaderTimeout;
            kestrel.Limits.KeepAliveTimeout = KeepAliveTimeout;
        });
        builder.Services.Configure<FormOptions>(form =>
        {
            form.MultipartBodyLengthLimit = RequestLimits.LargestBodyBytes;
            // Larger than the limit, so that the form reader keeps an uploaded picture in memory and writes no file.
            form.MemoryBufferThreshold = (int)RequestLimits.LargestBodyBytes + 1;
            form.ValueCountLimit = MostFormValues;
        });
        builder.Services.AddRateLimiter(_ => { });
        builder.Services.AddOptions<RateLimiterOptions>().Configure<IOptions<RequestLimits>>(Configure);
    }

    private static void Configure(RateLimiterOptions options, IOptions<RequestLimits> configured)
    {
        var limits = configured.Value;
        var uploads = PartitionedRateLimiter.Create<HttpContext, string>(http => UploadsOf(http, limits));
        options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(http => BucketOf(http, limits)), uploads);
        options.AddPolicy(RequestLimits.UploadPolicy, _ =>
            RateLimitPartition.GetConcurrencyLimiter("", _ => new() { PermitLimit = limits.Uploads, QueueLimit = 0 }));
        options.OnRejected = (rejected, _) => new(RefuseAsync(rejected, uploads));
    }

    /// <summary>One token bucket for each caller.</summary>
    private static RateLimitPartition<string> BucketOf(HttpContext http, RequestLimits limits) =>
        !LimitedRequests.Counts(http)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetTokenBucketLimiter(CallerAddress.Of(http), _ => new()
            {
                TokenLimit = limits.Burst,
                TokensPerPeriod = limits.RequestsPerSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            });

    /// <summary>The uploads of each caller. The policy of the endpoint counts those of all callers.</summary>
    private static RateLimitPartition<string> UploadsOf(HttpContext http, RequestLimits limits) =>
        !IsUpload(http)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetConcurrencyLimiter(CallerAddress.Of(http), _ => new()
            {
                PermitLimit = limits.UploadsPerAddress,
                QueueLimit = 0,
            });

    private static bool IsUpload(HttpContext http)
    {
        var policy = http.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>();
        return policy?.PolicyName == RequestLimits.UploadPolicy;
    }

    private static Task RefuseAsync(OnRejectedContext rejected, PartitionedRateLimiter<HttpContext> uploads)
    {
        var http = rejected.HttpContext;
        if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
        {
            const string TooMany = "Too many requests from this address. Please wait a moment.";
            var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
            return Problems.RefuseAsync(http, StatusCodes.Status429TooManyRequests, TooMany, seconds);
        }

        // Only the bucket gives a time to retry; the limits on uploads have none.
        if (uploads.GetStatistics(http) is { CurrentAvailablePermits: 0 })
        {
            const string AtOnce = "Too many uploads from this address at once. Please wait until one has ended.";
            return Problems.RefuseAsync(http, StatusCodes.Status429TooManyRequests, AtOnce, seconds: 1);
        }

        return Problems.RefuseUploadAsync(http);
    }
}
