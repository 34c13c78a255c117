using ExpressiFy.Profiles;

namespace ExpressiFy.Storage;

/// <summary>
/// A row of "imports": one import of lists, which can be undone as a whole. The lists themselves are not stored.
/// </summary>
public sealed class StoredImport
{
    public long Id { get; init; }

    public required ProfileId ProfileId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The kinds of the files, e.g. "Letterboxd ratings, Letterboxd diary"; never their names.</summary>
    public required string What { get; init; }
}
