namespace ExpressiFy.Metadata.Http;

/// <summary>Today's requests of a provider are used up; nothing was sent.</summary>
internal sealed class QuotaExceededException() : Exception("Today's requests are used up.");
