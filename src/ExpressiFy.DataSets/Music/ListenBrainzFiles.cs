using System.Formats.Tar;
using System.Text.Json;
using ExpressiFy.DataSets.Files;
using ExpressiFy.DataSets.Staging;

namespace ExpressiFy.DataSets.Music;

/// <summary>
/// The dumps of listens of ListenBrainz (listenbrainz.org/data): a tar archive, compressed with zstd or xz, with files
/// *.listens of one JSON document a line, each a listen.
/// </summary>
public static class ListenBrainzFiles
{
    internal const string Part = "listenbrainz";

    // Some 400 MB at most.
    private const int MostCounted = 2_000_000;

    /// <summary>The data set.</summary>
    public static DataSetInfo Info { get; } = new(
        "listenbrainz",
        "ListenBrainz",
        "https://listenbrainz.org/data/",
        "The listens of ListenBrainz are in the public domain (CC0).");

    /// <summary>The part whose files are among those of a folder; the full dump and the incremental ones.</summary>
    public static IEnumerable<DataPart> PartsOf(IReadOnlyList<DataFile> files)
    {
        List<DataFile> dumps = [.. files
            .Where(file => file.Name.StartsWith("listenbrainz-listens-dump", StringComparison.OrdinalIgnoreCase))
            .Where(file => file.Name.EndsWith(".tar", StringComparison.OrdinalIgnoreCase))
            .OrderBy(file => file.Name, StringComparer.Ordinal)];
        return dumps.Count == 0 ? [] : [new(Part, Info, dumps, Read) { DependsOnTracks = true }];
    }

    private static void Read(PartReading reading)
    {
        var counts = new TrackCounts(MostCounted);
        var broken = 0L;
        foreach (var file in reading.Part.Files)
        {
            using var stream = reading.Open(file);
            using var archive = new TarReader(stream);
            while (archive.GetNextEntry() is { } entry)
            {
                if (entry.DataStream is not null && entry.Name.EndsWith(".listens", StringComparison.Ordinal))
                    broken += Count(entry.DataStream, counts);
            }
        }

        if (broken > 0)
            reading.Note($"{broken} lines of ListenBrainz' dumps are no listens.");
        foreach (var track in counts.Most(reading.Tracks))
            reading.Output.Add(track);
    }

    private static long Count(Stream listens, TrackCounts counts)
    {
        var lines = new ByteLines(listens);
        var broken = 0L;
        while (lines.TryRead(out var line))
        {
            if (line.Length == 0)
                continue;
            try
            {
                using var listen = JsonDocument.Parse(line);
                if (!TryAdd(listen.RootElement, counts))
                    broken++;
            }
            catch (JsonException)
            {
                broken++;
            }
        }

        return broken;
    }

    private static bool TryAdd(JsonElement listen, TrackCounts counts)
    {
        if (Property(listen, "track_metadata") is not { } track)
            return false;
        var artist = Text(Property(track, "artist_name"));
        var name = Text(Property(track, "track_name"));
        if (string.IsNullOrWhiteSpace(artist) || string.IsNullOrWhiteSpace(name))
            return false;
        // What the server matched goes before what the player sent along.
        var matched = Property(Property(track, "mbid_mapping"), "recording_mbid");
        var sent = Property(Property(track, "additional_info"), "recording_mbid");
        counts.Add(artist.Trim(), name.Trim(), Text(matched) ?? Text(sent));
        return true;
    }

    private static JsonElement? Property(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } json && json.TryGetProperty(name, out var value) ? value : null;

    private static string? Text(JsonElement? element) =>
        element is { ValueKind: JsonValueKind.String } json ? json.GetString() : null;
}
