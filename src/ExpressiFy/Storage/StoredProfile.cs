using ExpressiFy.Profiles;

namespace ExpressiFy.Storage;

/// <summary>A row of "profiles". It has no name, no address and no picture.</summary>
public sealed class StoredProfile
{
    public required ProfileId Id { get; init; }

    /// <summary>When the person agreed to keep a profile.</summary>
    public required DateTimeOffset ConsentedAt { get; init; }

    /// <summary>
    /// The last day, in UTC, on which the profile was used; null while profiles are kept without a limit.
    /// </summary>
    public DateOnly? LastUsedOn { get; init; }

    /// <summary>The ids of the services that the person has, separated by commas; null before they chose any.</summary>
    public string? Services { get; init; }

    /// <summary>
    /// Grows with each change of the profile's feedback, and with each restore: equal numbers mean equal feedback.
    /// </summary>
    public long Revision { get; init; }
}
