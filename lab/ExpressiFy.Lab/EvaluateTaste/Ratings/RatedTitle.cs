namespace ExpressiFy.Lab.EvaluateTaste.Ratings;

/// <summary>A title of a ratings file.</summary>
/// <param name="Key">Its id in the file.</param>
/// <param name="ImdbId">Its IMDb id, tt0000000; null if unknown.</param>
/// <param name="Traits">Its traits.</param>
internal sealed record RatedTitle(string Key, string? ImdbId, IReadOnlyList<Trait> Traits);
