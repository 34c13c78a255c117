using System.Text.Json.Serialization;

namespace ExpressiFy.Metadata.Providers.MusicBrainz;

/// <summary>The part that is read of MusicBrainz's reply to a search for recordings.</summary>
internal sealed record MusicBrainzReply(
    [property: JsonPropertyName("recordings")] IReadOnlyList<MusicBrainzRecording?>? Recordings);

internal sealed record MusicBrainzRecording(
    [property: JsonPropertyName("id")] string? Id,
    [property: JsonPropertyName("title")] string? Title,
    [property: JsonPropertyName("artist-credit")] IReadOnlyList<MusicBrainzCredit?>? Credits,
    [property: JsonPropertyName("isrcs")] IReadOnlyList<string?>? Isrcs)
{
    /// <summary>
    /// Title and artists, each as credited and under the artist's own name; null for a recording without an id.
    /// </summary>
    public static TrackNames? NamesOf(MusicBrainzRecording recording)
    {
        if (!Guid.TryParse(recording.Id, out _))
            return null;
        var credits = recording.Credits ?? [];
        return new([.. credits.SelectMany(NamesOf)], recording.Title);
    }

    private static string?[] NamesOf(MusicBrainzCredit? credit) => [credit?.Name, credit?.Artist?.Name];
}

internal sealed record MusicBrainzCredit(
    [property: JsonPropertyName("name")] string? Name,
    [property: JsonPropertyName("artist")] MusicBrainzArtist? Artist);

internal sealed record MusicBrainzArtist([property: JsonPropertyName("name")] string? Name);
