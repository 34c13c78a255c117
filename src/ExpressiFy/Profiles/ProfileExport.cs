using System.Text.Json.Serialization;
using ExpressiFy.Catalogue;

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

    /// <summary>The titles that the person brought and the catalogue did not have.</summary>
    public IReadOnlyList<ExportedTitle> OwnTitles { get; init; } = [];

    /// <summary>
    /// Which titles the person means by names of their lists, or in place of wrong titles; null for none of the
    /// catalogue.
    /// </summary>
    public IReadOnlyDictionary<string, string?> TitleCorrections { get; init; } = new Dictionary<string, string?>();

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

/// <summary>A title of the person's own in a <see cref="ProfileExport"/>.</summary>
/// <param name="Id">E.g. "film:raid-2011".</param>
/// <param name="Title">Its name.</param>
/// <param name="Year">Null where it is not known.</param>
/// <param name="Creators">Directors or artists.</param>
/// <param name="Genres">Genres of the catalogue's lists.</param>
/// <param name="RuntimeMinutes">Null where it is not known.</param>
public sealed record ExportedTitle(
    string Id,
    string Title,
    int? Year = null,
    IReadOnlyList<string>? Creators = null,
    IReadOnlyList<string>? Genres = null,
    int? RuntimeMinutes = null)
{
    private const int LongestName = 500;

    public static ExportedTitle Of(Catalogue.Title title) => new(
        title.Id.ToString(),
        title.Name,
        title.HasYear ? title.Year : null,
        title.Creators,
        title.Genres,
        title.RuntimeMinutes);

    /// <summary>The title; null where the id or the name is none, and for a track without an artist.</summary>
    public Catalogue.Title? ToTitle()
    {
        if (string.IsNullOrWhiteSpace(Title) || Title.Length > LongestName || !TitleId.TryParse(Id, out var id))
            return null;
        var minutes = RuntimeMinutes is > 0 ? RuntimeMinutes : null;
        var title = OwnTitle.Of(id, Title, Year, Creators, Genres, minutes);
        return id.Medium == Medium.Track && title.Creators.Count == 0 ? null : title;
    }
}
