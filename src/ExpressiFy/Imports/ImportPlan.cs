using ExpressiFy.Catalogue;
using ExpressiFy.Imports.Matching;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Profiles;

namespace ExpressiFy.Imports;

/// <summary>
/// Decides which feedback lists add to a profile. Feedback that the profile has already is not added again, so
/// importing a file twice adds nothing the second time. Feedback that the person gave or took back in the product is
/// not changed by a file.
/// </summary>
public static class ImportPlan
{
    private static readonly ListMeaning[] SeenMeanings = [ListMeaning.Seen, ListMeaning.Liked];

    /// <summary>
    /// The events to add, in the order of the days that the lists give; events without a day are of
    /// <paramref name="now"/>.
    /// </summary>
    public static IReadOnlyList<FeedbackEvent> For(
        Profile profile,
        IReadOnlyList<MatchedTitle> titles,
        DateTimeOffset now)
    {
        var ownFeedback = profile.Events
            .Where(feedback => feedback.Source == FeedbackSource.Said)
            .Select(feedback => (feedback.TitleId, feedback.Kind))
            .ToHashSet();
        return [.. titles
            .SelectMany(title => EventsFor(profile, title, now))
            .Where(feedback => !IsDecided(feedback, ownFeedback))
            .OrderBy(feedback => feedback.At)];
    }

    /// <summary>
    /// The events of an exported profile that are not in this one, in their order. Of a title and kind, or a trait,
    /// about which the person said something here that the export does not have, nothing is restored; nor is what came
    /// before an event that both have.
    /// </summary>
    public static IReadOnlyList<FeedbackEvent> Restore(Profile profile, IReadOnlyList<FeedbackEvent> exported)
    {
        var here = profile.Events.ToHashSet();
        var known = exported.ToHashSet();
        var decidedHere = here
            .Where(feedback => feedback.Source == FeedbackSource.Said && !known.Contains(feedback))
            .Select(SubjectOf)
            .ToHashSet();
        var restored = new List<FeedbackEvent>();
        var complete = new HashSet<(TitleId?, FeedbackKind, string?)>();
        foreach (var feedback in exported.Reverse())
        {
            if (here.Contains(feedback))
                complete.Add(SubjectOf(feedback));
            else if (!decidedHere.Contains(SubjectOf(feedback)) && !complete.Contains(SubjectOf(feedback)))
                restored.Add(feedback);
        }

        restored.Reverse();
        return restored;
    }

    // A like and a dislike of one title replace each other. What is forgotten is a trait, whatever the example.
    private static (TitleId? Title, FeedbackKind Kind, string? Trait) SubjectOf(FeedbackEvent feedback) =>
        feedback.Kind switch
        {
            FeedbackKind.Forget => (null, FeedbackKind.Forget, feedback.Trait),
            FeedbackKind.Dislike => (feedback.TitleId, FeedbackKind.Like, null),
            _ => (feedback.TitleId, feedback.Kind, null),
        };

    private static bool IsDecided(FeedbackEvent imported, HashSet<(TitleId, FeedbackKind)> ownFeedback)
    {
        if (ownFeedback.Contains((imported.TitleId, imported.Kind)))
            return true;
        return imported.Kind == FeedbackKind.Like && ownFeedback.Contains((imported.TitleId, FeedbackKind.Dislike));
    }

    private static IEnumerable<FeedbackEvent> EventsFor(Profile profile, MatchedTitle matched, DateTimeOffset now)
    {
        var title = matched.Title;
        var rating = matched.Rating;
        if (rating is not null && profile.Rating(title.Id) != Stars.Of(rating.Stars))
        {
            var at = DayOf(matched, entry => entry.Rating == rating, now);
            yield return FeedbackEvent.Rated(title.Id, Stars.Of(rating.Stars), at, FeedbackSource.Imported);
        }

        if (matched.Has(ListMeaning.Liked) && !profile.Has(FeedbackKind.Like, title.Id))
            yield return ImportedEvent(matched, FeedbackKind.Like, now, ListMeaning.Liked);

        if (matched.Has(ListMeaning.Hidden) && !profile.Has(FeedbackKind.Hide, title.Id))
            yield return ImportedEvent(matched, FeedbackKind.Hide, now, ListMeaning.Hidden);

        // A rated title counts as seen without a further event.
        if (rating is not null || profile.HasSeen(title.Id))
            yield break;
        if (IsSeen(matched))
            yield return ImportedEvent(matched, FeedbackKind.Seen, now, SeenMeanings);
        else if (matched.Has(ListMeaning.Saved) && !profile.Has(FeedbackKind.Save, title.Id))
            yield return ImportedEvent(matched, FeedbackKind.Save, now, ListMeaning.Saved);
    }

    // Films and series that were seen are not recommended again. Music is heard again, so it is never marked as seen.
    private static bool IsSeen(MatchedTitle matched) =>
        matched.Title.Medium.IsWatched() && SeenMeanings.Any(matched.Has);

    private static FeedbackEvent ImportedEvent(
        MatchedTitle matched,
        FeedbackKind kind,
        DateTimeOffset now,
        params ListMeaning[] meanings)
    {
        var at = DayOf(matched, entry => entry.Meaning is not null && meanings.Contains(entry.Meaning.Value), now);
        return new(matched.Title.Id, kind, true, at) { Source = FeedbackSource.Imported };
    }

    /// <summary>The latest day among the entries that count, but not a day in the future.</summary>
    private static DateTimeOffset DayOf(MatchedTitle title, Func<ListEntry, bool> counts, DateTimeOffset now)
    {
        var day = title.Entries.Where(counts).Max(entry => entry.On);
        if (day is null)
            return now;
        var at = new DateTimeOffset(day.Value, TimeOnly.MinValue, TimeSpan.Zero);
        return at < now ? at : now;
    }
}
