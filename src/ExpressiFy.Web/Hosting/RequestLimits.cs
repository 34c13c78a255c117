using System.ComponentModel.DataAnnotations;
using System.Threading.RateLimiting;
using ExpressiFy.Vision.Frames;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Web.Hosting;

/// <summary>How much one caller, and all callers together, may ask for. Section "Limits".</summary>
public sealed class RequestLimits
{
    /// <summary>Policy of the endpoints that take pictures: each holds a whole file in memory while it arrives.</summary>
    public const string UploadPolicy = "upload";

    /// <summary>Largest request body: the largest picture and the wrapping of a form around it.</summary>
    public const long LargestBody = Frame.LargestBytes + FormWrapping;

    /// <summary>What a form adds to the files in it: its boundaries, names and token.</summary>
    public const int FormWrapping = 64 * 1024;

    /// <summary>Requests a second that one address may make over time.</summary>
    [Range(1, 100_000)]
    public int RequestsPerSecond { get; set; } = 40;

    /// <summary>Requests that one address may make at once, e.g. the cards of a page asking for their posters.</summary>
    [Range(1, 1_000_000)]
    public int Burst { get; set; } = 400;

    /// <summary>Pictures that may arrive at the same time, at 15 MB each; a slow line holds its place but no core.</summary>
    [Range(1, 10_000)]
    public int Uploads { get; set; } = 24;

    /// <summary>Pictures that are read at the same time; 0 takes the number of cores.</summary>
    [Range(0, 1024)]
    public int Readings { get; set; }

    /// <summary>Uploaded pictures that may wait for a core before the answer is 503.</summary>
    [Range(0, 10_000)]
    public int WaitingReadings { get; set; } = 16;

    /// <summary>Live cameras that one host serves at the same time.</summary>
    [Range(1, 100_000)]
    public int LiveCameras { get; set; } = 64;

    public int ReadingsOrCores => Readings > 0 ? Readings : Environment.ProcessorCount;
}

/// <summary>Applies <see cref="RequestLimits"/>.</summary>
public static class RequestLimiting
{
    /// <summary>A line slower than this is no line but somebody who holds a place: 15 MB take half an hour with it.</summary>
    private const double SlowestBytesPerSecond = 8 * 1024;

    private static readonly string[] LimitedPaths = ["/api", "/rows", "/photo", "/feedback", "/import", "/artwork", "/start", "/alike", "/together"];

    public static void AddRequestLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<RequestLimits>().BindConfiguration("Limits").ValidateDataAnnotations().ValidateOnStart();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestLimits.LargestBody;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            kestrel.Limits.MinRequestBodyDataRate = new(SlowestBytesPerSecond, TimeSpan.FromSeconds(10));
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(90);
        });
        // MemoryBufferThreshold above the limit keeps an uploaded picture in memory: a form reader would else spill it to a temporary file.
        builder.Services.Configure<FormOptions>(form =>
        {
            form.MultipartBodyLengthLimit = RequestLimits.LargestBody;
            form.MemoryBufferThreshold = (int)RequestLimits.LargestBody + 1;
            form.ValueCountLimit = 64;
        });
        builder.Services.AddRateLimiter(_ => { });
        builder.Services.AddOptions<Microsoft.AspNetCore.RateLimiting.RateLimiterOptions>().Configure<IOptions<RequestLimits>>(Configure);
    }

    private static void Configure(Microsoft.AspNetCore.RateLimiting.RateLimiterOptions options, IOptions<RequestLimits> configured)
    {
        var limits = configured.Value;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
            !LimitedPaths.Any(path => http.Request.Path.StartsWithSegments(path))
                ? RateLimitPartition.GetNoLimiter("")
                : RateLimitPartition.GetTokenBucketLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new()
                {
                    TokenLimit = limits.Burst,
                    TokensPerPeriod = limits.RequestsPerSecond,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                    QueueLimit = 0,
                }));
        options.AddPolicy(RequestLimits.UploadPolicy, _ => RateLimitPartition.GetConcurrencyLimiter("", _ => new() { PermitLimit = limits.Uploads, QueueLimit = 0 }));
        options.OnRejected = async (rejected, _) =>
        {
            // Only the bucket of one address knows when it will have tokens again; without that word all places are taken.
            var tooFast = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait);
            if (!tooFast)
            {
                await Problems.Busy(rejected.HttpContext).ExecuteAsync(rejected.HttpContext);
                return;
            }

            rejected.HttpContext.Response.Headers.RetryAfter = $"{Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds))}";
            await Problems.Of(StatusCodes.Status429TooManyRequests, "too-many-requests", "Too many requests from this address. Please wait a moment.")
                .ExecuteAsync(rejected.HttpContext);
        };
    }
}
