using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Providers.Tmdb;
using ExpressiFy.Metadata.Results;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Titles;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExpressiFy.Web.Film;

/// <summary>Where a film can be watched in one region, as JSON.</summary>
/// <param name="Id">The film's id.</param>
/// <param name="Region">Two letters, ISO 3166.</param>
/// <param name="Link">A page that leads to each offer; null where nothing is offered.</param>
/// <param name="Stream">With a subscription.</param>
/// <param name="Free">For nothing, or with advertisements.</param>
/// <param name="Rent">For a fee a time.</param>
/// <param name="Buy">To keep.</param>
/// <param name="Regions">All regions in which something is offered.</param>
/// <param name="Credit">Whose data this is; name it where you show them.</param>
/// <param name="Missing">Why nothing is known, in the words of "missing" in a title's content; null when something is.</param>
public sealed record WhereToWatchReply(
    string Id, string Region, string? Link, IReadOnlyList<string> Stream, IReadOnlyList<string> Free, IReadOnlyList<string> Rent,
    IReadOnlyList<string> Buy, IReadOnlyList<string> Regions, string Credit, string? Missing)
{
    public static WhereToWatchReply Of(Title film, string region, ProviderResult<FilmOffers> result)
    {
        var here = result.Found?.ByRegion.GetValueOrDefault(region);
        return new(
            film.Id.ToString(), region, here?.Link?.AbsoluteUri, here?.Stream ?? [], here?.Free ?? [], here?.Rent ?? [], here?.Buy ?? [],
            [.. (result.Found?.ByRegion.Keys ?? []).Order(StringComparer.Ordinal)], "JustWatch, by way of TMDB",
            result.MissingReason == MissingReason.None ? null : result.MissingReason.Name());
    }
}

/// <summary>/api/v1/titles/{id}/where-to-watch.</summary>
public static class WhereToWatchApi
{
    public static void MapWhereToWatch(this RouteGroupBuilder api) => api.MapGet("/titles/{id}/where-to-watch", FindAsync)
        .WithTags("Titles").WithName("WhereToWatch").WithSummary("Where a film can be streamed, rented or bought in a region")
        .ProducesProblem(400).ProducesProblem(404);

    private static async Task<Results<Ok<WhereToWatchReply>, ProblemHttpResult>> FindAsync(
        string id, HttpContext http, TitleCatalogue catalogue, WhereToWatch offers, CancellationToken cancellation, string? region = null)
    {
        if (TitlesApi.Find(catalogue, id) is not { Medium: Medium.Film } film)
            return TitlesApi.UnknownTitle();
        if (!string.IsNullOrEmpty(region) && !Regions.IsRegion(region.ToUpperInvariant()))
            return Problems.Invalid(new Dictionary<string, string[]> { ["region"] = ["region is two letters of ISO 3166, e.g. DE."] });
        return TypedResults.Ok(WhereToWatchReply.Of(film, RegionOf(http, offers, region), await offers.FindAsync(film, cancellation)));
    }

    /// <summary>The asked region, else the one the browser's languages name, else the host's.</summary>
    public static string RegionOf(HttpContext http, WhereToWatch offers, string? asked) =>
        Regions.IsRegion(asked?.ToUpperInvariant()) ? asked!.ToUpperInvariant()
        : Regions.FromLanguages(http.Request.Headers.AcceptLanguage) ?? offers.DefaultRegion;
}
