using System.Text.Json.Serialization;

namespace ExpressiFy.Profiles;

/// <summary>Everything that is stored about a person, as the JSON file that the person can download.</summary>
/// <param name="Profile">The profile's id.</param>
/// <param name="ConsentedAt">When the person agreed to keep a profile.</param>
/// <param name="ExportedAt">When the export was made.</param>
/// <param name="Feedback">All events, oldest first.</param>
public sealed record ProfileExport(
    string Profile,
    DateTimeOffset ConsentedAt,
    DateTimeOffset ExportedAt,
    IReadOnlyList<ExportedFeedback> Feedback)
{
    /// <summary>The last day of use; null where profiles are kept without a limit, and no day is noted.</summary>
    public DateOnly? LastUsedOn { get; init; }

    /// <summary>The ids of the services that the person has; null before they chose any.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Services { get; init; }

    /// <summary>The imports, the oldest first.</summary>
    public IReadOnlyList<ExportedImport> Imports { get; init; } = [];

    /// <summary>The codes for groups of the last day.</summary>
    public IReadOnlyList<ExportedGroupCode> GroupCodes { get; init; } = [];
}

/// <summary>An import of lists in a <see cref="ProfileExport"/>.</summary>
/// <param name="Id">The number that the events of the import have.</param>
/// <param name="At">When the lists were imported.</param>
/// <param name="What">The kinds of the files.</param>
public sealed record ExportedImport(long Id, DateTimeOffset At, string What);

/// <summary>
/// A code for groups in a <see cref="ProfileExport"/>: without its hash and key, which are secrets of the host.
/// </summary>
/// <param name="Until">When it expires.</param>
/// <param name="ListsLeft">How many lists it still answers.</param>
/// <param name="IsWithdrawn">Whether it was withdrawn or replaced by a newer one.</param>
public sealed record ExportedGroupCode(DateTimeOffset Until, int ListsLeft, bool IsWithdrawn);
