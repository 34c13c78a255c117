using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Caching;
using ExpressiFy.Metadata.Http;
using ExpressiFy.Metadata.Results;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Metadata.Providers.Tmdb;

/// <summary>Where a film or a series can be watched, by region: JustWatch's data, from TMDB.</summary>
public sealed class WhereToWatch
{
    // Offers change within days.
    private static readonly CacheLifetime Lifetime = new(TimeSpan.FromDays(1), TimeSpan.FromDays(1));

    private readonly TmdbClient tmdb;
    private readonly TmdbProvider provider;
    private readonly ProviderCache cache;

    internal WhereToWatch(TmdbClient tmdb, TmdbProvider provider, ProviderCache cache, IOptions<TmdbOptions> options)
    {
        this.tmdb = tmdb;
        this.provider = provider;
        this.cache = cache;
        DefaultRegion = options.Value.Region;
    }

    /// <summary>Whether TMDB is switched on.</summary>
    public bool IsOn => tmdb.IsOn;

    /// <summary>The region of visitors whose browser states none.</summary>
    public string DefaultRegion { get; }

    /// <summary>All offers of a title, or the reason why there are none. Requests at most once a day.</summary>
    public async Task<ProviderResult<FilmOffers>> FindAsync(Title title, CancellationToken cancellation = default)
    {
        if (!IsOn)
            return ProviderResult<FilmOffers>.Missing(MissingReason.NotConfigured);
        if (title.Id.ImdbId is null)
            return ProviderResult<FilmOffers>.Missing(MissingReason.NotFound);
        var metadata = await provider.FindCachedAsync(cache, title, cancellation);
        var id = metadata.Found?.Key;
        if (id is null)
            return ProviderResult<FilmOffers>.Missing(metadata.MissingReason);
        return await cache.GetOrFindAsync(
            TmdbProvider.Name,
            $"{title.Id}/watch",
            Lifetime,
            token => FindOffersAsync($"{TmdbProvider.KindOf(title.Medium)}/{id}", token),
            cancellation);
    }

    private Task<ProviderResult<FilmOffers>> FindOffersAsync(string path, CancellationToken cancellation) =>
        tmdb.GetAsync<TmdbWatchReply, FilmOffers>($"{path}/watch/providers", Map, cancellation);

    private static ProviderResult<FilmOffers> Map(TmdbWatchReply reply)
    {
        if (reply.Regions is null)
            return ProviderResult<FilmOffers>.Missing(MissingReason.Unreachable);
        var offers = reply.Regions
            .Where(region => Regions.IsRegion(region.Key) && region.Value is not null)
            .ToDictionary(region => region.Key, region => ToOffers(region.Value!));
        return ProviderResult<FilmOffers>.Of(new(offers));
    }

    private static RegionOffers ToOffers(TmdbRegion region) => new(
        LinkOf(region),
        Stream: NamesOf(region.Flatrate),
        Free: NamesOf(region.Free, region.Ads),
        Rent: NamesOf(region.Rent),
        Buy: NamesOf(region.Buy));

    private static Uri? LinkOf(TmdbRegion region)
    {
        var link = WebAddress.Read(region.Link);
        return link is { Scheme: "https", Host: "www.themoviedb.org" } ? link : null;
    }

    private static IReadOnlyList<string> NamesOf(params IReadOnlyList<TmdbOffer?>?[] lists)
    {
        var names = lists
            .SelectMany(offers => offers ?? [])
            .OfType<TmdbOffer>()
            .Where(offer => !string.IsNullOrWhiteSpace(offer.Name))
            .OrderBy(offer => offer.Priority ?? int.MaxValue)
            .Select(offer => offer.Name!.Trim());
        return [.. names.Distinct()];
    }
}
