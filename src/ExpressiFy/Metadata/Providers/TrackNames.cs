namespace ExpressiFy.Metadata.Providers;

/// <summary>The names by which a track of a service is compared.</summary>
/// <param name="Artists">The names of its artists, where the service gives them.</param>
/// <param name="Title">Its title, where the service gives one.</param>
internal sealed record TrackNames(IReadOnlyList<string?> Artists, string? Title);
