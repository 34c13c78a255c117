using System.Collections.Immutable;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Profiles;

/// <summary>
/// Everything a person has told us of titles, and nothing else: no name, no picture, no mood history.
/// A value: <see cref="With"/> returns the next one. What a person thinks of a title now is what the last event of each kind says.
/// </summary>
public sealed class Profile
{
    private readonly ImmutableDictionary<(TitleId, FeedbackKind), DateTimeOffset> standing;

    private Profile(ImmutableList<FeedbackEvent> events, ImmutableDictionary<(TitleId, FeedbackKind), DateTimeOffset> standing) =>
        (Events, this.standing) = (events, standing);

    /// <summary>Someone we know nothing of.</summary>
    public static Profile Empty { get; } = new([], ImmutableDictionary<(TitleId, FeedbackKind), DateTimeOffset>.Empty);

    /// <summary>All events, oldest first.</summary>
    public ImmutableList<FeedbackEvent> Events { get; }

    /// <summary>The profile that a list of events, oldest first, amounts to.</summary>
    public static Profile From(IEnumerable<FeedbackEvent> events) => events.Aggregate(Empty, (profile, next) => profile.With(next));

    /// <summary>The profile after one more event. Liking ends a dislike of the same title, and the other way round.</summary>
    public Profile With(FeedbackEvent next)
    {
        var then = next.On ? standing.SetItem((next.TitleId, next.Kind), next.At) : standing.Remove((next.TitleId, next.Kind));
        if (next.On && Opposite(next.Kind) is { } opposite)
            then = then.Remove((next.TitleId, opposite));
        return new(Events.Add(next), then);
    }

    /// <summary>Whether the person's word on a title stands.</summary>
    public bool Says(FeedbackKind kind, TitleId title) => standing.ContainsKey((title, kind));

    /// <summary>The titles of which a word stands, the latest first.</summary>
    public IReadOnlyList<TitleId> Titles(FeedbackKind kind) =>
        [.. standing.Where(entry => entry.Key.Item2 == kind).OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key.Item1.Key, StringComparer.Ordinal).Select(entry => entry.Key.Item1)];

    private static FeedbackKind? Opposite(FeedbackKind kind) => kind switch
    {
        FeedbackKind.Like => FeedbackKind.Dislike,
        FeedbackKind.Dislike => FeedbackKind.Like,
        _ => null,
    };
}
