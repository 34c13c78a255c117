using ExpressiFy.Catalogue;
using ExpressiFy.Imports.Matching;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Profiles;

namespace ExpressiFy.Imports;

/// <summary>
/// What lists add to a profile. What stands there already is not added again, so importing a file twice adds nothing; and what the person
/// said here, or took back here, is not overruled by a file.
/// </summary>
public static class ImportPlan
{
    /// <summary>The words to add, in the order of the days on which the lists have them; words without a day are of <paramref name="now"/>.</summary>
    public static IReadOnlyList<FeedbackEvent> For(Profile profile, IReadOnlyList<MatchedTitle> titles, DateTimeOffset now)
    {
        var said = profile.Events.Where(word => word.Source == FeedbackSource.Said).Select(word => (word.TitleId, word.Kind)).ToHashSet();
        return [.. titles.SelectMany(title => EventsFor(profile, title, now))
            .Where(word => !said.Contains((word.TitleId, word.Kind)) && !(word.Kind == FeedbackKind.Like && said.Contains((word.TitleId, FeedbackKind.Dislike))))
            .OrderBy(word => word.At)];
    }

    private static IEnumerable<FeedbackEvent> EventsFor(Profile profile, MatchedTitle matched, DateTimeOffset now)
    {
        var title = matched.Title;
        if (matched.Rating is { } rating && profile.Rating(title.Id) != Stars.Of(rating.Stars))
            yield return FeedbackEvent.Rated(title.Id, Stars.Of(rating.Stars), When(matched, entry => entry.Rating == rating, now), FeedbackSource.Imported);
        if (matched.Says(ListMeaning.Liked) && !profile.Says(FeedbackKind.Like, title.Id))
            yield return ImportedEvent(title, FeedbackKind.Like, When(matched, entry => entry.Meaning == ListMeaning.Liked, now));

        // A rated title is a known one without another word. Music is heard again; a film that was seen is not offered again.
        var known = matched.Rating is not null || profile.Knows(title.Id);
        var seen = title.Medium == Medium.Film && (matched.Says(ListMeaning.Seen) || matched.Says(ListMeaning.Liked));
        if (seen && !known)
            yield return ImportedEvent(title, FeedbackKind.Seen, When(matched, entry => entry.Meaning is ListMeaning.Seen or ListMeaning.Liked, now));
        if (matched.Says(ListMeaning.Saved) && !seen && !known && !profile.Says(FeedbackKind.Save, title.Id))
            yield return ImportedEvent(title, FeedbackKind.Save, When(matched, entry => entry.Meaning == ListMeaning.Saved, now));
    }

    private static FeedbackEvent ImportedEvent(Title title, FeedbackKind kind, DateTimeOffset at) => new(title.Id, kind, true, at) { Source = FeedbackSource.Imported };

    /// <summary>The latest day on which the lists have it, but not one that is yet to come.</summary>
    private static DateTimeOffset When(MatchedTitle title, Func<ListEntry, bool> says, DateTimeOffset now)
    {
        var day = title.Entries.Where(says).Max(entry => entry.On);
        var at = day is { } known ? new DateTimeOffset(known, TimeOnly.MinValue, TimeSpan.Zero) : now;
        return at < now ? at : now;
    }
}
