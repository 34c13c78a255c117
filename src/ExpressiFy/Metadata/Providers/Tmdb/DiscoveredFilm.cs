using ExpressiFy.Metadata.Results;

namespace ExpressiFy.Metadata.Providers.Tmdb;

/// <summary>
/// A film that the built-in catalogue does not have. Kept as JSON in the database: the names of its properties must not
/// change.
/// </summary>
/// <param name="Id">Its id at TMDB.</param>
/// <param name="Name">Its title in the configured language.</param>
/// <param name="OriginalName">Its title in the original language.</param>
/// <param name="Year">The year of its first release, where known.</param>
/// <param name="Genres">Names of <see cref="TmdbGenres"/>.</param>
/// <param name="Plot">A few sentences, where TMDB has them.</param>
/// <param name="Poster">The poster's address, to be fetched by <see cref="ArtworkReader"/>.</param>
/// <param name="Ratings">TMDB's rating, where enough people have voted.</param>
/// <param name="Link">Its page at TMDB.</param>
public sealed record DiscoveredFilm(
    int Id,
    string Name,
    string? OriginalName,
    int? Year,
    IReadOnlyList<string> Genres,
    string? Plot,
    Uri? Poster,
    IReadOnlyList<ProviderRating> Ratings,
    Uri Link);
