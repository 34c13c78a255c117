namespace ExpressiFy.Metadata.Results;

/// <summary>A rating in the form of its source, e.g. ("IMDb", "8.8/10").</summary>
public sealed record ProviderRating(string Source, string Value);
