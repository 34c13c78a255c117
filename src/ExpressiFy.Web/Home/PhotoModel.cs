using ExpressiFy.Vision.Models;

namespace ExpressiFy.Web.Home;

/// <summary>What the page for a photo shows, for browsers without script and for photos that were refused.</summary>
/// <param name="Failure">Why expressions cannot be read on this host; null when they can.</param>
/// <param name="Problem">Why the last photo could not be read; null when none was refused.</param>
public sealed record PhotoModel(ReadingFailure? Failure, string? Problem = null);
