using System.Text.Json.Serialization;

namespace ExpressiFy.Metadata.Providers.Deezer;

/// <summary>Deezer's reply to a search.</summary>
internal sealed record DeezerSearchReply([property: JsonPropertyName("data")] IReadOnlyList<DeezerTrack?>? Tracks);

/// <summary>A track in a search reply, or the reply to a request for one track.</summary>
internal sealed record DeezerTrack(
    [property: JsonPropertyName("id")] long? Id,
    [property: JsonPropertyName("title")] string? Title,
    [property: JsonPropertyName("preview")] string? Preview,
    [property: JsonPropertyName("artist")] DeezerArtist? Artist,
    [property: JsonPropertyName("album")] DeezerAlbum? Album)
{
    /// <summary>Artist and title; null for a track without an id.</summary>
    public static TrackNames? NamesOf(DeezerTrack track) =>
        track.Id > 0 ? new([track.Artist?.Name], track.Title) : null;
}

internal sealed record DeezerArtist([property: JsonPropertyName("name")] string? Name);

/// <summary>Covers of 250 and 500 pixels.</summary>
internal sealed record DeezerAlbum(
    [property: JsonPropertyName("cover_medium")] string? Medium,
    [property: JsonPropertyName("cover_big")] string? Big);

/// <summary>Deezer's reply in case of an error, with status 200 too.</summary>
internal sealed record DeezerErrorReply([property: JsonPropertyName("error")] DeezerError? Error);

/// <summary>An error code: 4 for an exceeded quota, 800 for an unknown track.</summary>
internal sealed record DeezerError([property: JsonPropertyName("code")] int? Code);
