using ExpressiFy.Metadata.Providers.Tmdb;
using ExpressiFy.Metadata.Results;

namespace ExpressiFy.Web.Discover;

/// <summary>Films beyond the catalogue, as JSON.</summary>
/// <param name="Films">Best voted first.</param>
/// <param name="Genres">The genres that were searched; empty for all.</param>
/// <param name="NextPage">Null when this is the last page.</param>
/// <param name="Missing">
/// Why there is nothing: a value of "missing" in a title's content; null when there is something.
/// </param>
public sealed record DiscoveriesReply(
    IReadOnlyList<DiscoveredReply> Films, IReadOnlyList<string> Genres, int? NextPage, string? Missing);

/// <summary>A film beyond the catalogue, as JSON.</summary>
/// <param name="Id">
/// The id that it has among the visitor's own titles once they say something of it, e.g. "film:raid-2011".
/// </param>
/// <param name="TmdbId">Its id at TMDB; the catalogue has none for it.</param>
/// <param name="Title">In the configured language.</param>
/// <param name="OriginalTitle">In the language of its production.</param>
/// <param name="Year">Of its first release; null when unknown.</param>
/// <param name="Genres">In the catalogue's spelling.</param>
/// <param name="Plot">Null when there is none.</param>
/// <param name="Artwork">Address of a picture at this host: TMDB's, or drawn.</param>
/// <param name="Rating">TMDB's; null when too few people have voted.</param>
/// <param name="Link">Its page at TMDB.</param>
public sealed record DiscoveredReply(
    string Id,
    int TmdbId,
    string Title,
    string? OriginalTitle,
    int? Year,
    IReadOnlyList<string> Genres,
    string? Plot,
    string Artwork,
    ProviderRating? Rating,
    string Link)
{
    public static DiscoveredReply Of(DiscoveredFilm film, DiscoveryQuery query, int page) => new(
        DiscoverModel.IdOf(film).ToString(),
        film.Id,
        film.Name,
        film.OriginalName,
        film.Year,
        film.Genres,
        film.Plot,
        DiscoveredArtwork.PathOf(film, query, page),
        film.Ratings.Count > 0 ? film.Ratings[0] : null,
        film.Link.AbsoluteUri);
}
