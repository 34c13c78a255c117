using System.Text.Json.Serialization;
using ExpressiFy.Metadata.Http;

namespace ExpressiFy.Metadata.Providers.ITunes;

/// <summary>The part that is read of a reply of the iTunes Search API.</summary>
internal sealed record ITunesReply([property: JsonPropertyName("results")] IReadOnlyList<ITunesTrack?>? Results);

/// <summary>A search result; only those of the kind "song" are tracks.</summary>
internal sealed record ITunesTrack(
    [property: JsonPropertyName("kind")] string? Kind,
    [property: JsonPropertyName("trackId")] long? Id,
    [property: JsonPropertyName("trackName")] string? Name,
    [property: JsonPropertyName("artistName")] string? Artist,
    [property: JsonPropertyName("previewUrl")] string? Preview,
    [property: JsonPropertyName("artworkUrl100")] string? Artwork,
    [property: JsonPropertyName("trackViewUrl")] string? Page)
{
    /// <summary>Artist and title; null for what is no track or has no page in Apple's store.</summary>
    public static TrackNames? NamesOf(ITunesTrack track)
    {
        var isTrack = track is { Kind: "song", Id: > 0 };
        return isTrack && IsInStore(WebAddress.Read(track.Page)) ? new([track.Artist], track.Name) : null;
    }

    private static bool IsInStore(Uri? page) =>
        page is { Scheme: "https" } && page.IdnHost.EndsWith(".apple.com", StringComparison.Ordinal);
}
