using ExpressiFy.Profiles;

namespace ExpressiFy.Storage;

/// <summary>A row of "imports": that a person brought lists along, so that all they said can be taken back in one step. Not the lists themselves.</summary>
public sealed class StoredImport
{
    public long Id { get; init; }

    public required ProfileId ProfileId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What the files were taken for, e.g. "Letterboxd ratings, Letterboxd diary"; never their names.</summary>
    public required string What { get; init; }
}
