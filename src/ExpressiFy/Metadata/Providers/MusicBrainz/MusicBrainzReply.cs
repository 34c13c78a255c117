using System.Text.Json.Serialization;

namespace ExpressiFy.Metadata.Providers.MusicBrainz;

/// <summary>What MusicBrainz writes to a search for recordings, of which we read a part.</summary>
internal sealed record MusicBrainzReply([property: JsonPropertyName("recordings")] IReadOnlyList<MusicBrainzRecording?>? Recordings);

internal sealed record MusicBrainzRecording(
    [property: JsonPropertyName("id")] string? Id,
    [property: JsonPropertyName("title")] string? Title,
    [property: JsonPropertyName("artist-credit")] IReadOnlyList<MusicBrainzCredit?>? Credits,
    [property: JsonPropertyName("isrcs")] IReadOnlyList<string?>? Isrcs)
{
    /// <summary>Artists, each as credited and under the artist's own name, and title; null for a recording without an id.</summary>
    public static (IEnumerable<string?> Artists, string? Name)? Named(MusicBrainzRecording recording) => Guid.TryParse(recording.Id, out _)
        ? ((recording.Credits ?? []).SelectMany(credit => new[] { credit?.Name, credit?.Artist?.Name }), recording.Title)
        : null;
}

internal sealed record MusicBrainzCredit(
    [property: JsonPropertyName("name")] string? Name,
    [property: JsonPropertyName("artist")] MusicBrainzArtist? Artist);

internal sealed record MusicBrainzArtist([property: JsonPropertyName("name")] string? Name);
