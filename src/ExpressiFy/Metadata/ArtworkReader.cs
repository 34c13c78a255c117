using ExpressiFy.Metadata.Caching;
using ExpressiFy.Metadata.Http;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Logging;

namespace ExpressiFy.Metadata;

/// <summary>Fetches posters and covers for the page, so that a visitor's browser need not contact anyone but us.</summary>
public sealed class ArtworkReader
{
    /// <summary>Posters and covers of card size take tens of kilobytes; this is generous.</summary>
    public const int LargestBytes = 2 * 1024 * 1024;

    // A fetched image stays the same; a failed fetch is worth another try, but not for every visitor.
    private static readonly TimeSpan FetchedLifetime = TimeSpan.FromDays(1);
    private static readonly TimeSpan FailureLifetime = TimeSpan.FromMinutes(5);

    private readonly IHttpClientFactory http;
    private readonly IReadOnlyList<MediaHosts> hosts;
    private readonly HybridCache memory;
    private readonly TimeProvider time;
    private readonly ILogger<ArtworkReader> log;

    internal ArtworkReader(
        IHttpClientFactory http, IEnumerable<MediaHosts> hosts, HybridCache memory, TimeProvider time, ILogger<ArtworkReader> log) =>
        (this.http, this.hosts, this.memory, this.time, this.log) = (http, [.. hosts], memory, time, log);

    /// <summary>The image at an address a provider gave; null when it is none, too large, elsewhere than allowed, or cannot be had.</summary>
    public async Task<ArtworkImage?> ReadAsync(Uri address, CancellationToken cancellation = default)
    {
        if (!hosts.Any(allowed => allowed.Allow(address)))
            return null;
        var bytes = await memory.GetOrCreateEntryAsync($"artwork/{address.AbsoluteUri}", time, async token =>
        {
            var fetched = await FetchAsync(address, token);
            return new CacheEntry<byte[]>(fetched, time.GetUtcNow() + (fetched.Length == 0 ? FailureLifetime : FetchedLifetime));
        }, cancellation);
        return ArtworkImage.From(bytes);
    }

    private async Task<byte[]> FetchAsync(Uri address, CancellationToken cancellation)
    {
        try
        {
            using var client = http.CreateClient(nameof(ArtworkReader));
            using var reply = await client.GetAsync(address, cancellation);
            var bytes = reply.IsSuccessStatusCode ? await reply.Content.ReadAsByteArrayAsync(cancellation) : [];
            return ArtworkImage.From(bytes) is null ? [] : bytes;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            log.LogInformation("No artwork from {Host}: {Failure}", address.Host, failure.GetType().Name);
            return [];
        }
    }
}
