using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Caching;
using ExpressiFy.Metadata.Http;
using ExpressiFy.Metadata.Results;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Metadata.Providers.Tmdb;

/// <summary>Where a film can be watched, by region: JustWatch's data, from TMDB.</summary>
public sealed class WhereToWatch
{
    // Offers come and go within days.
    private static readonly CacheLifetime Lifetime = new(TimeSpan.FromDays(1), TimeSpan.FromDays(1));

    private readonly TmdbClient tmdb;
    private readonly TmdbProvider films;
    private readonly ProviderCache answers;

    internal WhereToWatch(TmdbClient tmdb, TmdbProvider films, ProviderCache answers, IOptions<TmdbOptions> options) =>
        (this.tmdb, this.films, this.answers, DefaultRegion) = (tmdb, films, answers, options.Value.Region);

    /// <summary>Whether there is anyone to ask.</summary>
    public bool IsOn => tmdb.IsOn;

    /// <summary>The region of visitors who name none.</summary>
    public string DefaultRegion { get; }

    /// <summary>All that is offered of a film; asked over the network where it is not known. Says why there is nothing.</summary>
    public async Task<ProviderResult<FilmOffers>> FindAsync(Title film, CancellationToken cancellation = default)
    {
        if (!IsOn || film.Medium != Medium.Film)
            return ProviderResult<FilmOffers>.Missing(IsOn ? MissingReason.NotFound : MissingReason.NotConfigured);
        var known = await answers.AskAsync(
            TmdbProvider.Name, film.Id.ToString(), ((IMetadataProvider)films).Lifetime, token => films.FindAsync(film, token), cancellation);
        return known.Found?.Key is { } id
            ? await answers.AskAsync(TmdbProvider.Name, $"{film.Id}/watch", Lifetime, token => AskAsync(id, token), cancellation)
            : ProviderResult<FilmOffers>.Missing(known.MissingReason);
    }

    private async Task<ProviderResult<FilmOffers>> AskAsync(string id, CancellationToken cancellation)
    {
        var reply = await tmdb.AskAsync<TmdbWatchReply>($"movie/{id}/watch/providers", cancellation);
        if (reply.Found is null)
            return ProviderResult<FilmOffers>.Missing(reply.MissingReason);
        if (reply.Found.Regions is not { } regions)
            return ProviderResult<FilmOffers>.Missing(MissingReason.Unreachable);
        return ProviderResult<FilmOffers>.Of(new(regions
            .Where(region => Regions.IsRegion(region.Key) && region.Value is not null)
            .ToDictionary(region => region.Key, region => Offers(region.Value!))));
    }

    private static RegionOffers Offers(TmdbRegion region) => new(
        WebAddress.Read(region.Link) is { Scheme: "https", Host: "www.themoviedb.org" } link ? link : null,
        Names(region.Flatrate), Names(region.Free, region.Ads), Names(region.Rent), Names(region.Buy));

    private static IReadOnlyList<string> Names(params IReadOnlyList<TmdbOffer?>?[] offers) =>
    [
        .. offers.SelectMany(some => some ?? []).OfType<TmdbOffer>().Where(offer => !string.IsNullOrWhiteSpace(offer.Name))
            .OrderBy(offer => offer.Priority ?? int.MaxValue).Select(offer => offer.Name!.Trim()).Distinct(),
    ];
}

/// <summary>All offers of a film.</summary>
/// <param name="ByRegion">By region, two capital letters, ISO 3166; a region without any offer is not in it.</param>
public sealed record FilmOffers(IReadOnlyDictionary<string, RegionOffers> ByRegion);

/// <summary>Who offers a film in one region, the best known first.</summary>
/// <param name="Link">TMDB's page of these offers, which leads to each.</param>
/// <param name="Stream">With a subscription.</param>
/// <param name="Free">For nothing, or with advertisements.</param>
/// <param name="Rent">For a fee a time.</param>
/// <param name="Buy">To keep.</param>
public sealed record RegionOffers(
    Uri? Link, IReadOnlyList<string> Stream, IReadOnlyList<string> Free, IReadOnlyList<string> Rent, IReadOnlyList<string> Buy);
