namespace ExpressiFy.Metadata.Caching;

/// <summary>How long a provider's results may be kept.</summary>
/// <param name="Found">For what was found; within the provider's terms.</param>
/// <param name="NotFound">For a title that the provider does not have.</param>
public sealed record CacheLifetime(TimeSpan Found, TimeSpan NotFound)
{
    /// <summary>30 and 7 days: posters and ratings change slowly, and a missing title may be added.</summary>
    public static CacheLifetime Usual { get; } = new(TimeSpan.FromDays(30), TimeSpan.FromDays(7));
}
