using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;

namespace ExpressiFy.Storage;

/// <summary>A row of "feedback_events". Rows are only ever added; they go when their profile goes, or the import that brought them is taken back.</summary>
public sealed class StoredFeedback
{
    /// <summary>Counts up: the order in which things were said, whatever the clocks of the hosts were.</summary>
    public long Id { get; init; }

    public required ProfileId ProfileId { get; init; }

    public required TitleId TitleId { get; init; }

    public required FeedbackKind Kind { get; init; }

    public required bool On { get; init; }

    public required DateTimeOffset At { get; init; }

    public Stars? Stars { get; init; }

    public MoodAfter? MoodAfter { get; init; }

    public FeedbackSource Source { get; init; }

    /// <summary>The import that brought it; null when the person said it here. Taking the import back takes its rows.</summary>
    public long? ImportId { get; init; }

    internal static StoredFeedback From(ProfileId profile, FeedbackEvent said, long? import = null) => new()
    {
        ProfileId = profile, TitleId = said.TitleId, Kind = said.Kind, On = said.On, At = said.At,
        Stars = said.Stars, MoodAfter = said.MoodAfter, Source = said.Source, ImportId = import,
    };

    internal FeedbackEvent ToEvent() => new(TitleId, Kind, On, At) { Stars = Stars, MoodAfter = MoodAfter, Source = Source };
}
