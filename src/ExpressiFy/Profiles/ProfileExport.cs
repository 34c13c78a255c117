namespace ExpressiFy.Profiles;

/// <summary>Everything stored of a person, in plain values, for the person to keep.</summary>
/// <param name="Profile">The profile's id.</param>
/// <param name="ConsentedAt">When the person agreed to keep a profile.</param>
/// <param name="ExportedAt">When this was written.</param>
/// <param name="Feedback">What the person said, oldest first.</param>
public sealed record ProfileExport(
    string Profile, DateTimeOffset ConsentedAt, DateTimeOffset ExportedAt, IReadOnlyList<ExportedFeedback> Feedback);

/// <summary>One thing the person said of a title.</summary>
/// <param name="Title">E.g. "film:tt0111161".</param>
/// <param name="Kind">"like", "dislike", "hide", "seen" or "save".</param>
/// <param name="On">True said it, false took it back.</param>
/// <param name="At">When.</param>
public sealed record ExportedFeedback(string Title, string Kind, bool On, DateTimeOffset At);
