using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Recommendations.Signals;

namespace ExpressiFy.Recommendations.Candidates;

/// <summary>Which titles may come at all: those that pass the filters and that the person did not wave away or see.</summary>
internal static class Admission
{
    // Later than any title: no bound.
    private const int Never = int.MaxValue;

    /// <summary>Excludes from the sheet what must not come.</summary>
    public static void Apply(ScoreSheet sheet, CandidateTable table, Wish wish, Profile profile)
    {
        foreach (var id in Gone(wish, profile))
        {
            if (table.Find(id) is { } row)
                sheet.Exclude(row);
        }

        if ((wish.FromYear, wish.ToYear, wish.MaxRuntime, wish.Genre) is (null, null, null, null))
            return;

        var (from, to, longest, genre) = (wish.FromYear ?? 0, wish.ToYear ?? Never, wish.MaxRuntime ?? Never, GenreBit(wish));
        for (var row = 0; row < table.Count; row++)
        {
            if (table.Years[row] < from || table.Years[row] > to || table.Runtimes[row] > longest || (table.GenreBits[row] & genre) == 0)
                sheet.Exclude(row);
        }
    }

    /// <summary>Titles that must not come, whatever they score: waved away, seen, or standing elsewhere. A track that was rated is heard again.</summary>
    public static IEnumerable<TitleId> Gone(Wish wish, Profile profile) =>
    [
        .. wish.Except,
        .. profile.Standing.Where(word => word.Kind is FeedbackKind.Hide or FeedbackKind.Dislike or FeedbackKind.Seen
            || (wish.Medium == Medium.Film && profile.Knows(word.TitleId))).Select(word => word.TitleId),
    ];

    // A bit that no title of another genre has; all bits where every genre will do, none where the medium has no such genre.
    private static uint GenreBit(Wish wish)
    {
        if (wish.Genre is not { } wanted)
            return uint.MaxValue;
        var genres = Genres.Of(wish.Medium);
        for (var number = 0; number < genres.Count; number++)
        {
            if (genres[number].Equals(wanted, StringComparison.OrdinalIgnoreCase))
                return 1u << number;
        }

        return 0;
    }
}
