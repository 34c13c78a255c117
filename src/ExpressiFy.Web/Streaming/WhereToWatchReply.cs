using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Providers.Tmdb;
using ExpressiFy.Metadata.Results;
using ExpressiFy.Web.Titles;

namespace ExpressiFy.Web.Streaming;

/// <summary>Where a film can be watched in one region, as JSON.</summary>
/// <param name="Id">The film's id.</param>
/// <param name="Region">Two letters, ISO 3166.</param>
/// <param name="Link">A page that leads to each offer; null where nothing is offered.</param>
/// <param name="Stream">Services where it is part of a subscription.</param>
/// <param name="Free">Services that show it free of charge, some with advertisements.</param>
/// <param name="Rent">Services that rent it.</param>
/// <param name="Buy">Services that sell it.</param>
/// <param name="Regions">All regions in which something is offered.</param>
/// <param name="Credit">Whose data this is; name it where you show them.</param>
/// <param name="Missing">
/// Why nothing is known: a value of "missing" in a title's content; null when something is known.
/// </param>
public sealed record WhereToWatchReply(
    string Id,
    string Region,
    string? Link,
    IReadOnlyList<string> Stream,
    IReadOnlyList<string> Free,
    IReadOnlyList<string> Rent,
    IReadOnlyList<string> Buy,
    IReadOnlyList<string> Regions,
    string Credit,
    string? Missing)
{
    private const string DataSource = "JustWatch, by way of TMDB";

    public static WhereToWatchReply Of(Title film, string region, ProviderResult<FilmOffers> result)
    {
        var offers = result.Found?.ByRegion.GetValueOrDefault(region);
        var regions = result.Found?.ByRegion.Keys ?? [];
        return new(
            film.Id.ToString(),
            region,
            offers?.Link?.AbsoluteUri,
            offers?.Stream ?? [],
            offers?.Free ?? [],
            offers?.Rent ?? [],
            offers?.Buy ?? [],
            [.. regions.Order(StringComparer.Ordinal)],
            DataSource,
            result.MissingReason == MissingReason.None ? null : result.MissingReason.Name());
    }
}
