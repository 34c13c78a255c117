using System.Globalization;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;

namespace ExpressiFy.Storage;

/// <summary>
/// A row of "feedback_events". Rows are never changed; they are deleted with their profile, when their import is
/// undone, or when what they say is taken back at once.
/// </summary>
public sealed class StoredFeedback
{
    /// <summary>Ascends in the order of the events, independent of the clocks of the hosts.</summary>
    public long Id { get; init; }

    public required ProfileId ProfileId { get; init; }

    public required TitleId TitleId { get; init; }

    public required FeedbackKind Kind { get; init; }

    public required bool On { get; init; }

    public required DateTimeOffset At { get; init; }

    public Stars? Stars { get; init; }

    /// <summary>
    /// The name of a <see cref="Profiles.MoodAfter"/>, or, with <see cref="FeedbackKind.Forget"/>, the trait, or, with
    /// <see cref="FeedbackKind.Episode"/>, the number of the episode.
    /// </summary>
    public string? MoodAfter { get; init; }

    public FeedbackSource Source { get; init; }

    /// <summary>
    /// The <see cref="StoredImport"/> that the event belongs to; null for feedback given in this program.
    /// </summary>
    public long? ImportId { get; init; }

    internal static StoredFeedback From(ProfileId profile, FeedbackEvent feedback, long? import = null) => new()
    {
        ProfileId = profile,
        TitleId = feedback.TitleId,
        Kind = feedback.Kind,
        On = feedback.On,
        At = feedback.At,
        Stars = feedback.Stars,
        MoodAfter = feedback.MoodAfter?.Name ?? feedback.Trait
            ?? feedback.Episode?.ToString(CultureInfo.InvariantCulture),
        Source = feedback.Source,
        ImportId = import,
    };

    internal FeedbackEvent ToEvent() => EventOf(TitleId, Kind, On, At, Stars, MoodAfter, Source);

    /// <summary>The event of these columns of a row; for queries that read no others.</summary>
    internal static FeedbackEvent EventOf(
        TitleId title,
        FeedbackKind kind,
        bool on,
        DateTimeOffset at,
        Stars? stars,
        string? moodAfter,
        FeedbackSource source) => new(title, kind, on, at)
        {
            Stars = stars,
            MoodAfter = kind is FeedbackKind.Forget or FeedbackKind.Episode || moodAfter is null
                ? null
                : Profiles.MoodAfter.Parse(moodAfter),
            Trait = kind == FeedbackKind.Forget ? moodAfter : null,
            Episode = kind == FeedbackKind.Episode && moodAfter is not null
                ? int.Parse(moodAfter, CultureInfo.InvariantCulture)
                : null,
            Source = source,
        };
}
