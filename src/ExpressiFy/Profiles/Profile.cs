using System.Collections.Immutable;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Profiles;

/// <summary>
/// Everything a person has told us of titles, and nothing else: no name, no picture, no mood history.
/// A value: <see cref="With"/> returns the next one. What a person thinks of a title now is what the last event of each kind says.
/// </summary>
public sealed class Profile
{
    private readonly ImmutableDictionary<(TitleId, FeedbackKind), FeedbackEvent> current;

    private Profile(ImmutableList<FeedbackEvent> events, ImmutableDictionary<(TitleId, FeedbackKind), FeedbackEvent> standing) =>
        (Events, this.current) = (events, standing);

    /// <summary>Someone we know nothing of.</summary>
    public static Profile Empty { get; } = new([], ImmutableDictionary<(TitleId, FeedbackKind), FeedbackEvent>.Empty);

    /// <summary>All events, oldest first.</summary>
    public ImmutableList<FeedbackEvent> Events { get; }

    /// <summary>The profile that a list of events, oldest first, amounts to.</summary>
    public static Profile From(IEnumerable<FeedbackEvent> events) => events.Aggregate(Empty, (profile, next) => profile.With(next));

    /// <summary>The profile after one more event. Liking ends a dislike of the same title, and the other way round.</summary>
    public Profile With(FeedbackEvent next)
    {
        var then = next.On ? current.SetItem((next.TitleId, next.Kind), next) : current.Remove((next.TitleId, next.Kind));
        if (next.On && Opposite(next.Kind) is { } opposite)
            then = then.Remove((next.TitleId, opposite));
        return new(Events.Add(next), then);
    }

    /// <summary>The words that stand, one of each kind and title, in no order.</summary>
    public IEnumerable<FeedbackEvent> CurrentFeedback => current.Values;

    /// <summary>Whether the person's word on a title stands.</summary>
    public bool Says(FeedbackKind kind, TitleId title) => current.ContainsKey((title, kind));

    /// <summary>How many stars the person gave a title; null when they did not rate it.</summary>
    public Stars? Rating(TitleId title) => current.GetValueOrDefault((title, FeedbackKind.Rating))?.Stars;

    /// <summary>How a title left the person; null when they did not say.</summary>
    public MoodAfter? MoodAfter(TitleId title) => current.GetValueOrDefault((title, FeedbackKind.Left))?.MoodAfter;

    /// <summary>Whether the person has seen or heard a title: said so, rated it, or told how it left them.</summary>
    public bool Knows(TitleId title) => Says(FeedbackKind.Seen, title) || Says(FeedbackKind.Rating, title) || Says(FeedbackKind.Left, title);

    /// <summary>The titles of which a word stands, the latest first.</summary>
    public IReadOnlyList<TitleId> Titles(FeedbackKind kind) =>
        [.. current.Where(entry => entry.Key.Item2 == kind).OrderByDescending(entry => entry.Value.At).ThenBy(entry => entry.Key.Item1.Key, StringComparer.Ordinal).Select(entry => entry.Key.Item1)];

    private static FeedbackKind? Opposite(FeedbackKind kind) => kind switch
    {
        FeedbackKind.Like => FeedbackKind.Dislike,
        FeedbackKind.Dislike => FeedbackKind.Like,
        _ => null,
    };
}
