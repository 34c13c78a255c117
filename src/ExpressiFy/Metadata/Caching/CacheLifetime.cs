namespace ExpressiFy.Metadata.Caching;

/// <summary>How long answers may be kept.</summary>
/// <param name="Found">What was found: as long as it stays true and the provider's terms permit.</param>
/// <param name="NotFound">That it does not know the title: it may tomorrow.</param>
public sealed record CacheLifetime(TimeSpan Found, TimeSpan NotFound)
{
    /// <summary>Posters and ratings change slowly; a title missing today may be added next week.</summary>
    public static CacheLifetime Usual { get; } = new(TimeSpan.FromDays(30), TimeSpan.FromDays(7));
}
