using System.Text.Json.Serialization;

namespace ExpressiFy.Metadata.Providers.Omdb;

/// <summary>What OMDb writes, of which we read a part. Every field is a string, and "N/A" where it knows nothing.</summary>
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
