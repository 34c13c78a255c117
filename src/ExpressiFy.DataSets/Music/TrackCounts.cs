using ExpressiFy.DataSets.Staging;

namespace ExpressiFy.DataSets.Music;

/// <summary>
/// Counts how often each track was heard, in bounded memory, by lossy counting (Manku &amp; Motwani 2002): whenever the
/// table is full, tracks that came seldom are left out. What is left out was heard at most as often as the number of
/// times that the table was full.
/// </summary>
/// <param name="mostTracks">How many tracks stand in the table at most.</param>
internal sealed class TrackCounts(int mostTracks)
{
    private readonly Dictionary<string, Entry> tracks = [];
    private int rounds;

    /// <summary>Counts one listen.</summary>
    /// <param name="artist">The artist.</param>
    /// <param name="name">The name of the track.</param>
    /// <param name="recordingId">The id of the recording at MusicBrainz, if it is told.</param>
    public void Add(string artist, string name, string? recordingId)
    {
        var key = $"{artist}\n{name}".ToLowerInvariant();
        if (!tracks.TryGetValue(key, out var entry))
        {
            if (tracks.Count >= mostTracks)
                LeaveOutSeldom();
            tracks[key] = entry = new(artist, name, rounds);
        }

        entry.Count++;
        entry.RecordingId ??= recordingId;
    }

    /// <summary>The tracks that were heard most, the most heard first.</summary>
    public IEnumerable<StagedTrack> Most(int count) => tracks.Values
        .OrderByDescending(entry => entry.Count)
        .ThenBy(entry => entry.Artist, StringComparer.Ordinal)
        .ThenBy(entry => entry.Name, StringComparer.Ordinal)
        .Take(count)
        .Select(entry => new StagedTrack(entry.Artist, entry.Name, Year: null, entry.Count, entry.RecordingId));

    private void LeaveOutSeldom()
    {
        while (tracks.Count >= mostTracks)
        {
            rounds++;
            foreach (var (key, entry) in tracks)
            {
                if (entry.Count + entry.Missed <= rounds)
                    tracks.Remove(key);
            }
        }
    }

    private sealed class Entry(string artist, string name, int missed)
    {
        public string Artist { get; } = artist;

        public string Name { get; } = name;

        /// <summary>How often it may have been heard before it came into the table.</summary>
        public int Missed { get; } = missed;

        public long Count { get; set; }

        public string? RecordingId { get; set; }
    }
}
