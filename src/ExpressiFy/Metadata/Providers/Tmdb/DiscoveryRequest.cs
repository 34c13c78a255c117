using ExpressiFy.Affect;

namespace ExpressiFy.Metadata.Providers.Tmdb;

/// <summary>A search for films beyond the built-in catalogue.</summary>
/// <param name="Target">The mood that the genres should fit; null for all genres.</param>
/// <param name="Genre">One of <see cref="TmdbGenres.Names"/>; null leaves the choice to the target.</param>
/// <param name="FromYear">First year of release.</param>
/// <param name="ToYear">Last year of release.</param>
/// <param name="Page">1…<see cref="Discovery.LastPage"/>; about twenty films each.</param>
public sealed record DiscoveryRequest(MoodTarget? Target, string? Genre, int? FromYear, int? ToYear, int Page = 1);
