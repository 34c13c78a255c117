using ExpressiFy.Catalogue;

namespace ExpressiFy.Profiles;

/// <summary>One thing a person said of a title. A profile is a function of its events, so undo is exact.</summary>
/// <param name="TitleId">Of which title.</param>
/// <param name="Kind">What was said.</param>
/// <param name="On">True says it, false takes it back.</param>
/// <param name="At">When.</param>
public sealed record FeedbackEvent(TitleId TitleId, FeedbackKind Kind, bool On, DateTimeOffset At);
