namespace ExpressiFy.DataSets.Staging;

/// <summary>What one data set tells of a track.</summary>
/// <param name="Artist">The artist, as credited.</param>
/// <param name="Name">Its name.</param>
/// <param name="Year">Year of its first release; null where it is not told.</param>
/// <param name="Count">How often it was listened to, or how many releases have it.</param>
/// <param name="RecordingId">The id of the recording at MusicBrainz; null where it is not told.</param>
public sealed record StagedTrack(string Artist, string Name, int? Year, long Count, string? RecordingId);
