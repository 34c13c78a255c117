namespace ExpressiFy.Web.Streaming;

/// <summary>A link to where a title may be watched or heard.</summary>
/// <param name="Text">E.g. "Search in Mubi"; "On Mubi" only where a provider says that it is there.</param>
/// <param name="Note">What is known beside it, e.g. "yours, with a subscription"; null for nothing.</param>
/// <param name="Address">An address of another site.</param>
public sealed record PlaceToWatch(string Text, string? Note, string Address);
