using ExpressiFy.Metadata.Caching;
using ExpressiFy.Metadata.Http;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Logging;

namespace ExpressiFy.Metadata;

/// <summary>Fetches posters and covers on the server, so that a visitor's browser contacts no other host.</summary>
public sealed class ArtworkReader
{
    /// <summary>The largest accepted image. Posters and covers of card size have tens of kilobytes.</summary>
    public const int LargestBytes = 2 * 1024 * 1024;

    // Images do not change. A failed fetch is repeated, but not for every visitor.
    private static readonly TimeSpan ImageLifetime = TimeSpan.FromDays(1);
    private static readonly TimeSpan FailureLifetime = TimeSpan.FromMinutes(5);

    private readonly IHttpClientFactory http;
    private readonly List<MediaHosts> hosts;
    private readonly HybridCache memory;
    private readonly TimeProvider time;
    private readonly ILogger<ArtworkReader> log;

    internal ArtworkReader(
        IHttpClientFactory http,
        IEnumerable<MediaHosts> hosts,
        HybridCache memory,
        TimeProvider time,
        ILogger<ArtworkReader> log)
    {
        this.http = http;
        this.hosts = [.. hosts];
        this.memory = memory;
        this.time = time;
        this.log = log;
    }

    /// <summary>
    /// The image at an address that a provider gave; null when it is not an image, too large, not at an allowed host,
    /// or not to be had.
    /// </summary>
    public async Task<ArtworkImage?> ReadAsync(Uri address, CancellationToken cancellation = default)
    {
        if (!hosts.Exists(allowed => allowed.Allow(address)))
            return null;
        var bytes = await memory.GetOrCreateEntryAsync(
            $"artwork/{address.AbsoluteUri}", time, token => CreateEntryAsync(address, token), cancellation);
        return ArtworkImage.From(bytes);
    }

    private async Task<CacheEntry<byte[]>> CreateEntryAsync(Uri address, CancellationToken cancellation)
    {
        var bytes = await FetchAsync(address, cancellation);
        var lifetime = bytes.Length == 0 ? FailureLifetime : ImageLifetime;
        return new(bytes, time.GetUtcNow() + lifetime);
    }

    // Empty when there is no image.
    private async Task<byte[]> FetchAsync(Uri address, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(OutgoingHttp.RequestTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            using var client = http.CreateClient(nameof(ArtworkReader));
            using var reply = await client.GetAsync(address, either.Token);
            if (!reply.IsSuccessStatusCode)
                return [];
            var bytes = await reply.Content.ReadAsByteArrayAsync(either.Token);
            return ArtworkImage.From(bytes) is null ? [] : bytes;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            log.LogInformation("No artwork from {Host}: {Failure}", address.Host, failure.GetType().Name);
            return [];
        }
    }
}
