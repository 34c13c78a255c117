using System.Collections.Immutable;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Profiles;

/// <summary>
/// The feedback of one person on titles; it has no name, no picture and no mood history. Immutable: <see cref="With"/>
/// returns the next profile. The current feedback is the last event of each title and kind, unless that event is a
/// withdrawal.
/// </summary>
public sealed class Profile
{
    private readonly ImmutableDictionary<(TitleId Title, FeedbackKind Kind), FeedbackEvent> current;

    private Profile(
        ImmutableList<FeedbackEvent> events,
        ImmutableDictionary<(TitleId Title, FeedbackKind Kind), FeedbackEvent> current)
    {
        Events = events;
        this.current = current;
    }

    /// <summary>A profile without feedback.</summary>
    public static Profile Empty { get; } =
        new([], ImmutableDictionary<(TitleId Title, FeedbackKind Kind), FeedbackEvent>.Empty);

    /// <summary>All events, oldest first.</summary>
    public ImmutableList<FeedbackEvent> Events { get; }

    /// <summary>The current feedback, at most one event for each title and kind, in no order.</summary>
    public IEnumerable<FeedbackEvent> CurrentFeedback => current.Values;

    /// <summary>The profile after the given events, oldest first.</summary>
    public static Profile From(IEnumerable<FeedbackEvent> events) =>
        events.Aggregate(Empty, (profile, next) => profile.With(next));

    /// <summary>
    /// The profile after one more event. A like replaces a dislike of the same title, and a dislike a like.
    /// </summary>
    public Profile With(FeedbackEvent next)
    {
        var title = next.TitleId;
        var events = Events.Add(next);
        if (!next.On)
            return new(events, current.Remove((title, next.Kind)));
        var updated = current.SetItem((title, next.Kind), next);
        return next.Kind switch
        {
            FeedbackKind.Like => new(events, updated.Remove((title, FeedbackKind.Dislike))),
            FeedbackKind.Dislike => new(events, updated.Remove((title, FeedbackKind.Like))),
            _ => new(events, updated),
        };
    }

    /// <summary>Whether the current feedback has this kind for the title.</summary>
    public bool Has(FeedbackKind kind, TitleId title) => current.ContainsKey((title, kind));

    /// <summary>The rating of a title; null without one.</summary>
    public Stars? Rating(TitleId title) => current.GetValueOrDefault((title, FeedbackKind.Rating))?.Stars;

    /// <summary>The mood after a title; null without an answer.</summary>
    public MoodAfter? MoodAfter(TitleId title) => current.GetValueOrDefault((title, FeedbackKind.Left))?.MoodAfter;

    /// <summary>
    /// Whether the person has seen or heard a title: it is marked as seen, rated, or has a
    /// <see cref="MoodAfter(TitleId)"/>.
    /// </summary>
    public bool HasSeen(TitleId title) =>
        Has(FeedbackKind.Seen, title) || Has(FeedbackKind.Rating, title) || Has(FeedbackKind.Left, title);

    /// <summary>The titles whose current feedback has this kind, the latest event first.</summary>
    public IReadOnlyList<TitleId> Titles(FeedbackKind kind)
    {
        var titles = current.Values
            .Where(feedback => feedback.Kind == kind)
            .OrderByDescending(feedback => feedback.At)
            .ThenBy(feedback => feedback.TitleId.Key, StringComparer.Ordinal)
            .Select(feedback => feedback.TitleId);
        return [.. titles];
    }
}
