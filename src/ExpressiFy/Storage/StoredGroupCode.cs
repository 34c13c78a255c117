using ExpressiFy.Profiles;

namespace ExpressiFy.Storage;

/// <summary>
/// A row of "group_codes": a code that lets a group's list use a profile. The code itself is not stored. Deleted with
/// the profile, and soon after it expires.
/// </summary>
public sealed class StoredGroupCode
{
    /// <summary>SHA-256 of the code, as 64 hexadecimal digits.</summary>
    public required string Hash { get; init; }

    public required ProfileId ProfileId { get; init; }

    /// <summary>Random bytes that hide what the profile leaves out of lists; a key of its own for each code.</summary>
    public required byte[] Key { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>How many lists the code still answers.</summary>
    public required int ListsLeft { get; init; }

    /// <summary>Whether the person withdrew the code or made a new one.</summary>
    public bool IsWithdrawn { get; init; }
}
