using ExpressiFy.Metadata.Providers.Tmdb;
using ExpressiFy.Metadata.Results;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Titles;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExpressiFy.Web.Discover;

/// <summary>Films beyond the catalogue, as JSON.</summary>
/// <param name="Films">Best voted first.</param>
/// <param name="Genres">The genres they were looked for in; empty when in all.</param>
/// <param name="NextPage">Null when this is the last.</param>
/// <param name="Missing">Why there is nothing, in the words of "missing" in a title's content; null when there is something.</param>
public sealed record DiscoveriesReply(IReadOnlyList<DiscoveredReply> Films, IReadOnlyList<string> Genres, int? NextPage, string? Missing);

/// <summary>One such film.</summary>
/// <param name="TmdbId">Its id at TMDB; the catalogue has none for it.</param>
/// <param name="Title">In the configured language.</param>
/// <param name="OriginalTitle">Where it was made.</param>
/// <param name="Year">Of its first release, where known.</param>
/// <param name="Genres">In our words.</param>
/// <param name="Plot">Where there is one.</param>
/// <param name="Artwork">A picture that is always there, through this host.</param>
/// <param name="Rating">TMDB's, where enough have voted.</param>
/// <param name="Link">Its page at TMDB.</param>
public sealed record DiscoveredReply(
    int TmdbId, string Title, string? OriginalTitle, int? Year, IReadOnlyList<string> Genres, string? Plot, string Artwork, ProviderRating? Rating, string Link)
{
    public static DiscoveredReply Of(DiscoveredFilm film, DiscoveryQuery query, int page) => new(
        film.Id, film.Name, film.OriginalName, film.Year, film.Genres, film.Plot,
        DiscoveredArtwork.PathOf(film, query, page), film.Ratings.Count > 0 ? film.Ratings[0] : null, film.Link.AbsoluteUri);
}

/// <summary>/api/v1/discoveries: films that the catalogue does not have.</summary>
public static class DiscoveriesApi
{
    public static void MapDiscoveries(this RouteGroupBuilder api) => api.MapGet("/discoveries", FindAsync)
        .WithTags("Discoveries").WithName("Discover").WithSummary("Films beyond the catalogue, chosen by genre alone; empty where TMDB is switched off")
        .ProducesProblem(400);

    private static async Task<Results<Ok<DiscoveriesReply>, ProblemHttpResult>> FindAsync(
        [AsParameters] DiscoveryQuery query, Discovery discovery, CancellationToken cancellation)
    {
        var asked = new QueryReader();
        var wish = query.Read(asked);
        if (asked.Problem is { } problem)
            return problem;
        var result = await discovery.FindAsync(wish, cancellation);
        return TypedResults.Ok(new DiscoveriesReply(
            [.. (result.Found?.Films ?? []).Select(film => DiscoveredReply.Of(film, query, wish.Page))],
            result.Found?.Genres ?? [],
            result.Found is { HasMore: true } ? wish.Page + 1 : null,
            result.Found is null ? result.MissingReason.Name() : null));
    }
}
