using System.Text.Json.Serialization;

namespace ExpressiFy.Metadata.Providers.Deezer;

/// <summary>What Deezer writes to a search: tracks, or, with status 200 too, an error.</summary>
internal sealed record DeezerSearchReply(
    [property: JsonPropertyName("data")] IReadOnlyList<DeezerTrack?>? Tracks,
    [property: JsonPropertyName("error")] DeezerError? Error);

/// <summary>A track in a search, or alone; alone it may be an error instead.</summary>
internal sealed record DeezerTrack(
    [property: JsonPropertyName("id")] long? Id,
    [property: JsonPropertyName("title")] string? Title,
    [property: JsonPropertyName("preview")] string? Preview,
    [property: JsonPropertyName("artist")] DeezerArtist? Artist,
    [property: JsonPropertyName("album")] DeezerAlbum? Album,
    [property: JsonPropertyName("error")] DeezerError? Error)
{
    /// <summary>Artist and title; null for a track without an id.</summary>
    public static (IEnumerable<string?> Artists, string? Name)? Named(DeezerTrack track) =>
        track.Id > 0 ? ([track.Artist?.Name], track.Title) : null;
}

internal sealed record DeezerArtist([property: JsonPropertyName("name")] string? Name);

/// <summary>Covers of 250 and 500 pixels.</summary>
internal sealed record DeezerAlbum(
    [property: JsonPropertyName("cover_medium")] string? Medium,
    [property: JsonPropertyName("cover_big")] string? Big);

internal sealed record DeezerError([property: JsonPropertyName("code")] int? Code);
