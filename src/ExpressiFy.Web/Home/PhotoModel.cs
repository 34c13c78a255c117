namespace ExpressiFy.Web.Home;

/// <summary>What the page for a photo shows, for browsers without script and for photos that were refused.</summary>
/// <param name="Reading">Where and whether pictures can be read.</param>
/// <param name="Problem">Why the last photo could not be read; null when none was refused.</param>
public sealed record PhotoModel(ReadingChoice Reading, string? Problem = null);
