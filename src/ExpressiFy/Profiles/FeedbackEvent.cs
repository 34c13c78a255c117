using System.Diagnostics.CodeAnalysis;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Profiles;

/// <summary>
/// One piece of feedback of a person on a title, or its withdrawal. A profile is computed from its events alone, so
/// undo is exact.
/// </summary>
/// <param name="TitleId">The title.</param>
/// <param name="Kind">The kind of feedback.</param>
/// <param name="On">True gives the feedback, false withdraws it.</param>
/// <param name="At">The time of the event.</param>
public sealed record FeedbackEvent(TitleId TitleId, FeedbackKind Kind, bool On, DateTimeOffset At)
{
    /// <summary>No series has more episodes.</summary>
    public const int MostEpisodes = 99_999;

    /// <summary>The rating; only with <see cref="FeedbackKind.Rating"/>.</summary>
    public Stars? Stars { get; init; }

    /// <summary>The mood after the title; only with <see cref="FeedbackKind.Left"/>.</summary>
    public MoodAfter? MoodAfter { get; init; }

    /// <summary>
    /// The last episode that the person has seen, counted from the first of the series, 1…<see cref="MostEpisodes"/>;
    /// only with <see cref="FeedbackKind.Episode"/>.
    /// </summary>
    public int? Episode { get; init; }

    /// <summary>
    /// The feature of the preference model that is left out; only with <see cref="FeedbackKind.Forget"/>.
    /// </summary>
    public string? Trait { get; init; }

    /// <summary>The origin of the event.</summary>
    public FeedbackSource Source { get; init; }

    /// <summary>Creates a rating.</summary>
    public static FeedbackEvent Rated(
        TitleId title, Stars stars, DateTimeOffset at, FeedbackSource source = FeedbackSource.Said) =>
        new(title, FeedbackKind.Rating, On: true, at) { Stars = stars, Source = source };

    /// <summary>Creates an answer to "How did it leave you?".</summary>
    public static FeedbackEvent WithMoodAfter(TitleId title, MoodAfter mood, DateTimeOffset at) =>
        new(title, FeedbackKind.Left, On: true, at) { MoodAfter = mood };

    /// <summary>
    /// Creates the correction of a trait: left out of what is learned, or, with false, counted again.
    /// </summary>
    /// <param name="example">A title with the trait.</param>
    /// <param name="trait">The feature, e.g. "Film genre Western".</param>
    /// <param name="on">Whether it is left out.</param>
    /// <param name="at">The time of the event.</param>
    public static FeedbackEvent Forgetting(TitleId example, string trait, bool on, DateTimeOffset at) =>
        new(example, FeedbackKind.Forget, on, at) { Trait = trait };

    /// <summary>
    /// Creates an event from unchecked values, e.g. those of a request or a file. A rating that is given needs
    /// <paramref name="stars"/>, a mood after the title needs <paramref name="moodAfter"/>, and where the person is in
    /// a series needs <paramref name="episode"/>. The values are ignored for other kinds and for withdrawals.
    /// </summary>
    /// <param name="title">The title; the caller checks that it exists.</param>
    /// <param name="kind">The kind of feedback.</param>
    /// <param name="on">True gives the feedback, false withdraws it.</param>
    /// <param name="at">The time of the event.</param>
    /// <param name="stars">0.5…5.</param>
    /// <param name="moodAfter">The name of a <see cref="Profiles.MoodAfter"/>.</param>
    /// <param name="feedback">The event.</param>
    /// <param name="episode">1…<see cref="MostEpisodes"/>, of a series.</param>
    /// <returns>False when the value that the kind needs is missing or out of range.</returns>
    public static bool TryCreate(
        TitleId title,
        FeedbackKind kind,
        bool on,
        DateTimeOffset at,
        double? stars,
        string? moodAfter,
        [NotNullWhen(true)] out FeedbackEvent? feedback,
        int? episode = null)
    {
        feedback = kind switch
        {
            FeedbackKind.Episode when on => AtEpisodeOrNull(title, episode, at),
            FeedbackKind.Rating when on => RatedOrNull(title, stars, at),
            FeedbackKind.Left when on => WithMoodAfterOrNull(title, moodAfter, at),
            _ => new(title, kind, on, at),
        };
        return feedback is not null;
    }

    private static FeedbackEvent? RatedOrNull(TitleId title, double? count, DateTimeOffset at) =>
        Profiles.Stars.TryOf(count, out var stars) ? Rated(title, stars, at) : null;

    private static FeedbackEvent? AtEpisodeOrNull(TitleId title, int? episode, DateTimeOffset at) =>
        title.Medium == Medium.Series && episode is >= 1 and <= MostEpisodes
            ? new(title, FeedbackKind.Episode, On: true, at) { Episode = episode }
            : null;

    private static FeedbackEvent? WithMoodAfterOrNull(TitleId title, string? name, DateTimeOffset at) =>
        Profiles.MoodAfter.TryParse(name, out var mood) ? WithMoodAfter(title, mood, at) : null;
}
