using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Web.Hosting;

/// <summary>Applies <see cref="RequestLimits"/>.</summary>
public static class RequestLimiting
{
    /// <summary>
    /// A slower upload is treated as an attack that occupies upload slots. At this rate 15 MB take half an hour.
    /// </summary>
    private const double SlowestBytesPerSecond = 8 * 1024;

    private const int LargestHeaderBytes = 16 * 1024;
    private const int MostFormValues = 64;

    private static readonly TimeSpan SlowBodyGrace = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan HeaderTimeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan KeepAliveTimeout = TimeSpan.FromSeconds(90);

    public static void AddRequestLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<RequestLimits>()
            .BindConfiguration(RequestLimits.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
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
        builder.Services.AddOptions<RateLimiterOptions>()
            .Configure<IOptions<RequestLimits>, IOptions<LimitedPaths>>(Configure);
        builder.LimitRequests("/api");
    }

    /// <summary>Counts requests to a path, and to all paths below it, against the limit of one address.</summary>
    public static void LimitRequests(this WebApplicationBuilder builder, string prefix) =>
        builder.Services.Configure<LimitedPaths>(paths => paths.Add(prefix));

    private static void Configure(
        RateLimiterOptions options, IOptions<RequestLimits> configured, IOptions<LimitedPaths> limitedPaths)
    {
        var limits = configured.Value;
        var paths = limitedPaths.Value;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
            paths.Contains(http.Request.Path) ? BucketOf(http, limits) : RateLimitPartition.GetNoLimiter(""));
        options.AddPolicy(RequestLimits.UploadPolicy, _ =>
            RateLimitPartition.GetConcurrencyLimiter("", _ => new() { PermitLimit = limits.Uploads, QueueLimit = 0 }));
        options.OnRejected = (rejected, _) => new(RefuseAsync(rejected));
    }

    /// <summary>One token bucket for each remote address.</summary>
    private static RateLimitPartition<string> BucketOf(HttpContext http, RequestLimits limits)
    {
        var address = http.Connection.RemoteIpAddress?.ToString() ?? "";
        return RateLimitPartition.GetTokenBucketLimiter(address, _ => new()
        {
            TokenLimit = limits.Burst,
            TokensPerPeriod = limits.RequestsPerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        });
    }

    private static Task RefuseAsync(OnRejectedContext rejected)
    {
        var http = rejected.HttpContext;
        // Only the bucket of one address gives a time to retry; the limit on uploads has none.
        if (!rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
            return Problems.Busy(http).ExecuteAsync(http);

        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        http.Response.Headers.RetryAfter = $"{seconds}";
        var problem = Problems.Of(
            StatusCodes.Status429TooManyRequests,
            "too-many-requests",
            "Too many requests from this address. Please wait a moment.");
        return problem.ExecuteAsync(http);
    }
}
