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
        ImmutableDictionary<(TitleId Title, FeedbackKind Kind), FeedbackEvent> current,
        ImmutableDictionary<string, TitleId> forgotten,
        ImmutableDictionary<TitleId, Title> ownTitles)
    {
        Events = events;
        this.current = current;
        ForgottenTraits = forgotten;
        OwnTitles = ownTitles;
    }

    /// <summary>A profile without feedback.</summary>
    public static Profile Empty { get; } =
        new(
            [],
            ImmutableDictionary<(TitleId Title, FeedbackKind Kind), FeedbackEvent>.Empty,
            ImmutableDictionary.Create<string, TitleId>(StringComparer.Ordinal),
            ImmutableDictionary<TitleId, Title>.Empty);

    /// <summary>All events, oldest first.</summary>
    public ImmutableList<FeedbackEvent> Events { get; }

    /// <summary>The traits that are left out of what is learned, each with a title that has it.</summary>
    public ImmutableDictionary<string, TitleId> ForgottenTraits { get; }

    /// <summary>
    /// The estimated titles that the person brought: from a list, or from what a provider showed. A title that the
    /// catalogue has meanwhile may still be among them; the catalogue's counts
    /// (<see cref="PersonalCatalogue"/>).
    /// </summary>
    public ImmutableDictionary<TitleId, Title> OwnTitles { get; }

    /// <summary>The current feedback, at most one event for each title and kind, in no order.</summary>
    public IEnumerable<FeedbackEvent> CurrentFeedback => current.Values;

    /// <summary>The profile after the given events, oldest first.</summary>
    public static Profile From(IEnumerable<FeedbackEvent> events) => From(events, []);

    /// <summary>The same with titles of the person's own.</summary>
    public static Profile From(IEnumerable<FeedbackEvent> events, IEnumerable<Title> ownTitles)
    {
        // As if each were added by With, a tenth of its time: a profile may have a hundred thousand.
        var all = events.ToImmutableList();
        var current = new Dictionary<(TitleId Title, FeedbackKind Kind), FeedbackEvent>();
        var forgotten = new Dictionary<string, TitleId>(StringComparer.Ordinal);
        foreach (var next in all)
            Apply(next, current, forgotten);
        return new(
            all,
            current.ToImmutableDictionary(),
            forgotten.ToImmutableDictionary(StringComparer.Ordinal),
            ownTitles.ToImmutableDictionary(title => title.Id));
    }

    /// <summary>
    /// The profile after one more event. A like replaces a dislike of the same title, and a dislike a like.
    /// </summary>
    public Profile With(FeedbackEvent next)
    {
        var nextCurrent = current.ToBuilder();
        var nextForgotten = ForgottenTraits.ToBuilder();
        Apply(next, nextCurrent, nextForgotten);
        return new(Events.Add(next), nextCurrent.ToImmutable(), nextForgotten.ToImmutable(), OwnTitles);
    }

    /// <summary>The profile with one more title of the person's own; one of the same id is replaced.</summary>
    public Profile WithOwn(Title title) =>
        new(Events, current, ForgottenTraits, OwnTitles.SetItem(title.Id, title));

    /// <summary>Whether the current feedback has this kind for the title.</summary>
    public bool Has(FeedbackKind kind, TitleId title) => current.ContainsKey((title, kind));

    /// <summary>The rating of a title; null without one.</summary>
    public Stars? Rating(TitleId title) => current.GetValueOrDefault((title, FeedbackKind.Rating))?.Stars;

    /// <summary>The mood after a title; null without an answer.</summary>
    public MoodAfter? MoodAfter(TitleId title) => current.GetValueOrDefault((title, FeedbackKind.Left))?.MoodAfter;

    /// <summary>The last episode of a series that the person has seen; null where they did not say.</summary>
    public int? EpisodeOf(TitleId title) => current.GetValueOrDefault((title, FeedbackKind.Episode))?.Episode;

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

    private static void Apply(
        FeedbackEvent next,
        IDictionary<(TitleId Title, FeedbackKind Kind), FeedbackEvent> current,
        IDictionary<string, TitleId> forgotten)
    {
        var title = next.TitleId;
        if (next.Kind == FeedbackKind.Forget)
        {
            ApplyForgetting(next, forgotten);
            return;
        }

        if (!next.On)
        {
            current.Remove((title, next.Kind));
            return;
        }

        current[(title, next.Kind)] = next;
        if (next.Kind == FeedbackKind.Like)
            current.Remove((title, FeedbackKind.Dislike));
        else if (next.Kind == FeedbackKind.Dislike)
            current.Remove((title, FeedbackKind.Like));
    }

    private static void ApplyForgetting(FeedbackEvent next, IDictionary<string, TitleId> forgotten)
    {
        if (next.Trait is null)
            return;
        if (next.On)
            forgotten[next.Trait] = next.TitleId;
        else
            forgotten.Remove(next.Trait);
    }
}
