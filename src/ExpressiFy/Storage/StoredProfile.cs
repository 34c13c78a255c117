using ExpressiFy.Profiles;

namespace ExpressiFy.Storage;

/// <summary>A row of "profiles": that someone agreed, and when. No name, no address, no picture.</summary>
public sealed class StoredProfile
{
    public required ProfileId Id { get; init; }

    public required DateTimeOffset ConsentedAt { get; init; }
}
