using System.Text.Json.Serialization;

namespace ExpressiFy.Metadata.Providers.Omdb;

/// <summary>The part that is read of OMDb's reply. Every value is a string, "N/A" where OMDb has none.</summary>
internal sealed record OmdbReply
{
    public string? Response { get; init; }

    public string? Error { get; init; }

    [JsonPropertyName("imdbID")]
    public string? ImdbId { get; init; }

    public string? Poster { get; init; }

    public string? Plot { get; init; }

    [JsonPropertyName("imdbRating")]
    public string? ImdbRating { get; init; }

    public IReadOnlyList<OmdbRating?>? Ratings { get; init; }
}

internal sealed record OmdbRating(string? Source, string? Value);
