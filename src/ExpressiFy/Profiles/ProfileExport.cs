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
    IReadOnlyList<ExportedFeedback> Feedback);
