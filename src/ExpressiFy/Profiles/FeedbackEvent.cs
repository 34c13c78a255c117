using ExpressiFy.Catalogue;

namespace ExpressiFy.Profiles;

/// <summary>One thing a person said of a title. A profile is a function of its events, so undo is exact.</summary>
/// <param name="TitleId">Of which title.</param>
/// <param name="Kind">What was said.</param>
/// <param name="On">True says it, false takes it back.</param>
/// <param name="At">When.</param>
public sealed record FeedbackEvent(TitleId TitleId, FeedbackKind Kind, bool On, DateTimeOffset At)
{
    /// <summary>How many stars; with <see cref="FeedbackKind.Rating"/> only.</summary>
    public Stars? Stars { get; init; }

    /// <summary>How the title left the person; with <see cref="FeedbackKind.Left"/> only.</summary>
    public MoodAfter? MoodAfter { get; init; }

    /// <summary>Where the word comes from.</summary>
    public FeedbackSource Source { get; init; }

    /// <summary>A rating.</summary>
    public static FeedbackEvent Rated(TitleId title, Stars stars, DateTimeOffset at, FeedbackSource source = FeedbackSource.Said) =>
        new(title, FeedbackKind.Rating, true, at) { Stars = stars, Source = source };

    /// <summary>The answer to "how did it leave you?".</summary>
    public static FeedbackEvent WithMoodAfter(TitleId title, MoodAfter mood, DateTimeOffset at) =>
        new(title, FeedbackKind.Left, true, at) { MoodAfter = mood };
}

/// <summary>Where a word on a title comes from; in JSON the lower-case name.</summary>
public enum FeedbackSource
{
    /// <summary>The person said it here.</summary>
    Said,

    /// <summary>It stood in a list that the person brought along.</summary>
    Imported,
}
