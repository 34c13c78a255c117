namespace ExpressiFy.Metadata.Providers.Tmdb;

/// <summary>
/// A page of discovered films. Kept as JSON in the database: the names of its properties must not change.
/// </summary>
/// <param name="Films">By rating, the highest first.</param>
/// <param name="Genres">The searched genres; empty for all.</param>
/// <param name="HasMore">Whether there is a next page.</param>
public sealed record DiscoveryResult(IReadOnlyList<DiscoveredFilm> Films, IReadOnlyList<string> Genres, bool HasMore);
