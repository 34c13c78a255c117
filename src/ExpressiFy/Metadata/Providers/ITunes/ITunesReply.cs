using System.Text.Json.Serialization;
using ExpressiFy.Metadata.Http;

namespace ExpressiFy.Metadata.Providers.ITunes;

/// <summary>What the iTunes Search API writes, of which we read a part.</summary>
internal sealed record ITunesReply([property: JsonPropertyName("results")] IReadOnlyList<ITunesTrack?>? Results);

/// <summary>A result; only those of the kind "song" are tracks.</summary>
internal sealed record ITunesTrack(
    [property: JsonPropertyName("kind")] string? Kind,
    [property: JsonPropertyName("trackId")] long? Id,
    [property: JsonPropertyName("trackName")] string? Name,
    [property: JsonPropertyName("artistName")] string? Artist,
    [property: JsonPropertyName("previewUrl")] string? Preview,
    [property: JsonPropertyName("artworkUrl100")] string? Artwork,
    [property: JsonPropertyName("trackViewUrl")] string? Page)
{
    /// <summary>Artist and title; null for what is no track or has no page in the store.</summary>
    public static (IEnumerable<string?> Artists, string? Name)? Named(ITunesTrack track) =>
        track is { Kind: "song", Id: > 0 } && WebAddress.Read(track.Page) is { Scheme: "https" } page
            && page.IdnHost.EndsWith(".apple.com", StringComparison.Ordinal) ? ([track.Artist], track.Name) : null;
}
